import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findAll } from "../../src/engine";
import type { Statement } from "../../src/engine/types";
import { dice } from "../../specimens/dice";
import { inWords } from "../in-words";
import { asGrid } from "./as-grid";
import { LAYOUTS } from "../../specimens/layouts/kinds";
import { tablesOf } from "../../specimens/layouts/layout";

const SEED = 7919;

/** What shows the layout best, where that is not the income statement. */
const SHOWN: Readonly<Record<string, (statement: Statement) => boolean>> = {
  "account form": ({ kind }) => kind === "balance-sheet",
  "segments as rows": ({ kind, scope }) => kind === "income-statement" && scope === "by-segment",
};

/**
 * One sheet of each layout beside what is read in it, for a reviewer. `UPDATE_FIXTURES=1 npx jest test/layouts/expected`
 * writes them anew.
 */
test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))(
  "%s is read as expected",
  (name, layout) => {
    const random = dice(SEED);
    const { workbook } = layout.layOut(tablesOf(layout, random), random);
    const found = findAll(workbook);
    const isBest = SHOWN[name] ?? (({ kind }) => kind === "income-statement");
    const sheet = workbook.sheets.find((each) => each.name === found.statements.find(isBest)!.sheet)!;
    const text = `${asGrid(sheet)}\n\n${inWords(found, (statement) => statement.sheet === sheet.name)}\n`;
    const path = join(
      __dirname,
      "expected",
      `${name
        .match(/[a-z0-9]+/gi)!
        .join("-")
        .toLowerCase()}.txt`,
    );
    if (process.env.UPDATE_FIXTURES) writeFileSync(path, text);
    expect(existsSync(path)).toBe(true);
    expect(text).toBe(readFileSync(path, "utf8"));
  },
);
