import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { check } from "../../../src/engine";
import type { Check, Finding, Workbook } from "../../../src/engine/types";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { few, type Corpus, type Figure, share } from "../figure";
import { doubtsOf, errorsOf, timed } from "../found";
import { rowsOf, workbookFrom } from "../workbook";
import { causeOf } from "../../../src/engine/report/cause-name";

/** The columns 款, 項, 目 of the long list, and of the list of its known errors. */
const NAMES = [0, 1, 2];
const KNOWN_NAMES = [1, 2, 3];
const KNOWN_KIND = 10;

/** A flat list of 目 in which half of the 目 have wrong sources of funds, and the clean tables it belongs to. */
export const fujiBudget: Corpus = {
  id: "fuji-city",
  path: "fuji-city",
  measure(folder) {
    const file = path.join(folder, "r6-budget-long.xlsx");
    const known = readFileSync(path.join(folder, "r6-known-errors.tsv"), "utf8");
    return [...longList(readWorkbook(readFileSync(file), "r6-budget-long.xlsx"), known), ...clean(folder)];
  },
};

function longList(workbook: Workbook, knownErrors: string): Figure[] {
  const start = performance.now();
  const result = check(workbook);
  const seconds = (performance.now() - start) / 1000;
  const names = new Map(workbook.sheets.map(({ name, cells }) => [name, namesByRow(cells)]));
  const known = kindsByName(knownErrors);
  const reported = [...errorsOf(result), ...doubtsOf(result)].map((finding) => ({
    name: names.get(finding.cell.sheet)?.get(finding.cell.row) ?? "",
    cause: likeliestCause(finding, result),
  }));
  const right = reported.filter(({ name }) => known.has(name));
  const found = new Set(right.map(({ name }) => name));
  const explained = new Set(
    right.filter(({ name, cause }) => known.get(name) === cause).map(({ name }) => name),
  );
  return [
    share("known errors found", found.size, known.size, 90 / 94),
    share("known errors found with their kind", explained.size, known.size, 90 / 94),
    few("reported again for the same 目", right.length - found.size),
    few("others reported", reported.length - right.length, 2),
    { name: "long list checked", value: seconds, as: "s", better: "lower", target: 3 },
  ];
}

/** What is wrong in which 目: a number that is two glued together, else cells carried down from the line above. */
function kindsByName(knownErrors: string): Map<string, string> {
  return new Map(
    rowsOf(knownErrors)
      .slice(1)
      .map((cells) => [
        KNOWN_NAMES.map((column) => plain(cells[column] ?? "")).join("/"),
        cells[KNOWN_KIND]?.includes("くっついた") ? "glued" : "carried-down",
      ]),
  );
}

/** The cause of the likeliest repair. */
function likeliestCause(finding: Finding, { findings, diagnosis }: Check): string | null {
  const index = findings.indexOf(finding);
  const repairs = diagnosis.errors.flatMap((error) => error.repairs);
  const settling = repairs.find(({ settles }) => settles.includes(index));
  return settling ? causeOf(settling) : null;
}

function namesByRow(cells: Workbook["sheets"][number]["cells"]): Map<number, string> {
  const rows = new Map<number, string[]>();
  for (const { row, column, value } of cells) {
    if (!NAMES.includes(column)) continue;
    const names = rows.get(row) ?? ["", "", ""];
    names[column] = plain(String(value ?? ""));
    rows.set(row, names);
  }
  return new Map([...rows].map(([row, names]) => [row, names.join("/")]));
}

const plain = (name: string) => name.replace(/\s/gu, "");

/** The other tables of the folder, one sheet each: nothing is wrong in them. */
function clean(folder: string): Figure[] {
  const tables = readdirSync(folder)
    .filter((file) => file.endsWith(".tsv") && file !== "r6-known-errors.tsv")
    .map((file) => ({ name: file, tsv: readFileSync(path.join(folder, file), "utf8") }));
  const { found } = timed(workbookFrom(tables, "numbers"));
  const across = found.equations.filter(
    ({ total, terms }) => new Set([total, ...terms].map(({ statement }) => statement)).size > 1,
  );
  return [
    few("clean tables: errors reported", errorsOf(found).length),
    { name: "clean tables: equations found", value: found.equations.length, as: "count", better: null },
    { name: "clean tables: ties between tables", value: across.length, as: "count", better: "higher" },
  ];
}
