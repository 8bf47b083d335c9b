import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { type Corpus, share } from "../figure";
import { timed } from "../found";

/** Real workbooks: each has to be read and checked to the end. */
export const workbooks: Corpus = {
  id: "workbooks",
  path: "workbooks",
  measure(folder) {
    const files = readdirSync(folder).filter((file) => /\.xls[xm]$/.test(file));
    const read = files.filter((file) => isRead(path.join(folder, file)));
    return [share("read and checked without error", read.length, files.length, 1)];
  },
};

function isRead(file: string): boolean {
  try {
    timed(readWorkbook(readFileSync(file), path.basename(file)));
    return true;
  } catch (error) {
    console.error(`${path.basename(file)}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
