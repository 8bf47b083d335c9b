import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { format as numfmt } from "numfmt";
import { cellName } from "../../src/engine/book/address";
import { SHOWN_FORMATS, SHOWN_VALUES } from "../../specimens/other-programs/displays";
import { FORMULA_BOOK, FORMULAS } from "../../specimens/other-programs/formulas";
import { printedValue, type ProgramTable } from "../../specimens/other-programs/tables";
import { xlsxOf } from "../../specimens/xlsx";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import type { Cell } from "../../src/engine/types";
import { toldBy, versionOf } from "./packages";

const SHOWN_SHEET = "表示";
const FIRST_FORMULA = 10;

type Place = readonly [sheet: string, cell: string];
type Told = readonly [value: Cell["value"], shown: string];

/** Each value under each format, and where it stands. */
const SHOWN = SHOWN_FORMATS.flatMap((format, row) =>
  SHOWN_VALUES.map((value, column) => ({ format, value, row, column })),
);
const SHOWN_CELLS = SHOWN.map(({ row, column }): Place => [SHOWN_SHEET, cellName(row, column)]);

/** Formulas and displays, as each program gives them. */
export interface Computed {
  readonly formulas: ProgramTable;
  readonly displays: ProgramTable;
}

/** Lets the programs compute the formulas and show the values. */
export function computedBy(folder: string): Computed {
  const path = join(folder, "computed.xlsx");
  writeFileSync(path, xlsxOf(bookOf()));
  const programs: readonly (readonly [string, (places: readonly Place[]) => readonly Told[]])[] = [
    ["LibreOffice", (places) => byOffice(path, places, folder)],
    ["gnumeric", (places) => byGnumeric(path, places, folder)],
    ["excelize-wasm", (places) => byLibrary("excelize-wasm", path, places, folder)],
  ];
  const formulaCells = FORMULAS.map((_, at): Place => ["表", cellName(FIRST_FORMULA + at, 0)]);
  const computed = programs.map(([, ask]) => ask(formulaCells));
  const names = programs.map(([name]) => `${name} ${versionOf(name)}`);
  const shown = [...programs.map(([, ask]) => ask), sheetJs(path, folder)].map((ask) => ask(SHOWN_CELLS));
  return {
    formulas: {
      programs: names,
      rows: FORMULAS.map(([formula], at) => ({
        keys: [formula],
        told: computed.map((told) => printedValue(told[at]![0])),
      })),
    },
    displays: {
      programs: [...names, `SheetJS ${versionOf("SheetJS")}`, "numfmt 3.2.6"],
      rows: SHOWN.map(({ format, value }, at) => ({
        keys: [format, String(value)],
        told: [...shown.map((told) => told[at]![1]), numfmt(format, value)],
      })),
    },
  };
}

function sheetJs(path: string, folder: string) {
  return (places: readonly Place[]) => byLibrary("SheetJS", path, places, folder);
}

function bookOf() {
  const [first, ...others] = FORMULA_BOOK.sheets;
  const formulas = FORMULAS.map(([formula], at): Cell => ({
    row: FIRST_FORMULA + at,
    column: 0,
    value: null,
    formula,
  }));
  return {
    ...FORMULA_BOOK,
    sheets: [
      { ...first!, cells: [...first!.cells, ...formulas] },
      ...others,
      { ...first!, name: SHOWN_SHEET, cells: SHOWN },
    ],
  };
}

function byOffice(path: string, places: readonly Place[], folder: string): Told[] {
  const script = resolve("scripts/other-programs/read_with_libreoffice.py");
  const read = toldBy<Record<string, Record<string, [Cell["value"], string | null, string, string]>>>(
    "/usr/bin/python3",
    [script, path],
    { folder },
  );
  return places.map(([sheet, cell]) => {
    const [value, , , shown] = read[sheet]?.[cell] ?? [null, null, "", ""];
    return [value, shown];
  });
}

function byGnumeric(path: string, places: readonly Place[], folder: string): Told[] {
  const saved = join(folder, "computed-by-gnumeric.xlsx");
  const quiet = { stdio: "ignore" } as const;
  execFileSync("ssconvert", ["--recalc", "-T", "Gnumeric_Excel:xlsx2", path, saved], quiet);
  const cells = new Map(
    readWorkbook(readFileSync(saved), "").sheets.flatMap((sheet) =>
      sheet.cells.map(({ row, column, value }) => [`${sheet.name}!${cellName(row, column)}`, value]),
    ),
  );
  const text = join(folder, "shown.txt");
  const asShown = `sheet='${SHOWN_SHEET}' separator='\t' format=preserve quoting-mode=never`;
  execFileSync("ssconvert", ["-T", "Gnumeric_stf:stf_assistant", "-O", asShown, path, text], quiet);
  const lines = readFileSync(text, "utf8")
    .split("\n")
    .map((line) => line.split("\t"));
  return places.map(([sheet, cell], at) => [
    cells.get(`${sheet}!${cell}`) ?? null,
    sheet === SHOWN_SHEET
      ? (lines[Math.floor(at / SHOWN_VALUES.length)]?.[at % SHOWN_VALUES.length] ?? "")
      : "",
  ]);
}

function byLibrary(library: string, path: string, places: readonly Place[], folder: string): Told[] {
  const script = resolve("scripts/other-programs/shown.js");
  return toldBy(process.execPath, [script, library, path], { folder, input: JSON.stringify(places) });
}
