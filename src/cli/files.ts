import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Refusal } from "./refusal";

/** The bytes of the workbook; it is opened for reading only. */
export function readBook(path: string): Uint8Array {
  try {
    if (statSync(path).isDirectory()) throw new Refusal((words) => words.isFolder(path));
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const missing = ["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(
      (error as NodeJS.ErrnoException).code ?? "",
    );
    throw new Refusal((words) => (missing ? words.notFound(path) : words.notReadable(path)));
  }
}

/** Writes a file whole or not at all, and never over the workbook. */
export function writeResult(path: string, text: string, book: string): void {
  if (realPath(path) === realPath(book)) throw new Refusal((words) => words.jsonIsBook(path));
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new Refusal((words) => words.jsonNotWritten(path, (error as NodeJS.ErrnoException).code ?? "?"));
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
