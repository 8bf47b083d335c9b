import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PlainBook, type PlainSheet, openPlainly } from "./support/plain-book";

const SAMPLES = join(__dirname, "../assets/samples");
const MAIN_SHEETS = [
  ["予定貸借対照表", "balance-sheet"],
  ["予定損益計算書", "income-statement"],
  ["資金計画", "cash-plan"],
  ["事業別（貸借対照表）", "balance-sheet-by-segment"],
  ["事業別（損益計算書）", "income-statement-by-segment"],
  ["事業別（資金計画）", "cash-plan-by-segment"],
  ["予定前受金", "advances-received"],
  ["債務負担行為", "debt-burden-acts"],
] as const;
const LOST = "signs-lost/";
const BOOKS: Readonly<Record<string, readonly (readonly [sheet: string, figures: string])[]>> = {
  "budget-h28.xlsx": MAIN_SHEETS,
  "budget-h28-overview.xlsx": [
    ...MAIN_SHEETS,
    ["前年度（27年度6月補正）", "prior-year-reconstructed"],
    ["概要", "overview-published"],
  ],
  "budget-h28-signs-lost.xlsx": [
    ...MAIN_SHEETS.map(
      ([sheet, figures]) => [sheet, figures.endsWith("by-segment") ? LOST + figures : figures] as const,
    ),
    ["概要", `${LOST}overview-published`],
  ],
};

describe("the sample workbooks", () => {
  let rebuilt = "";
  beforeAll(() => {
    rebuilt = mkdtempSync(join(tmpdir(), "samples-"));
    execFileSync(process.execPath, [join(__dirname, "../scripts/make-samples.mjs"), rebuilt], {
      env: { ...process.env, TZ: "America/Los_Angeles" },
    });
  });
  afterAll(() => rmSync(rebuilt, { recursive: true, force: true }));

  it.each(Object.keys(BOOKS))("%s is rebuilt to the committed bytes in any time zone", (name) => {
    expect(readFileSync(join(rebuilt, name)).equals(readFileSync(join(SAMPLES, name)))).toBe(true);
  });
});

describe.each(Object.entries(BOOKS))("%s", (name, contents) => {
  const book = openPlainly(readFileSync(join(SAMPLES, name)));

  it("has the sheets in the order of the document", () => {
    expect([...book.keys()]).toEqual(contents.map(([sheet]) => sheet));
  });

  it.each(contents)("%s holds the figures of %s, each once in its line, and no other", (sheet, figures) => {
    const rows = readFigures(figures);
    expect(linesOf(sheetOf(book, sheet))).toEqual(rows.filter((row) => row.amounts.length > 0));
  });

  it.each(contents)("%s names the lines of %s in their order", (sheet, figures) => {
    const labels = readFigures(figures).map(({ label }) => label);
    const texts = sheetOf(book, sheet).cells.map(({ value }) => plain(String(value ?? "")));
    let next = 0;
    for (const text of texts) if (text === labels[next]) next++;
    expect(labels.slice(next)).toEqual([]);
  });
});

describe("the headings of the segment tables", () => {
  const book = openPlainly(readFileSync(join(SAMPLES, "budget-h28.xlsx")));

  it.each(MAIN_SHEETS.slice(3, 6))(
    "of %s give the segment names of %s, however they are broken",
    (sheet, figures) => {
      const { cells } = sheetOf(book, sheet);
      const firstLine = readFigures(figures)[0]!.label;
      const first = cells.find(({ value }) => plain(String(value)) === firstLine)!.row;
      const headings = headingsOf(figures).map((_, column) =>
        cells
          .filter((cell) => cell.row < first && cell.row > 1 && cell.column === column)
          .map(({ value }) => plain(String(value)))
          .join("")
          .replace(/^事業区分/, ""),
      );
      expect(headings).toEqual(headingsOf(figures));
    },
  );
});

describe("formulas", () => {
  const clean = openPlainly(readFileSync(join(SAMPLES, "budget-h28.xlsx")));
  const lost = openPlainly(readFileSync(join(SAMPLES, "budget-h28-signs-lost.xlsx")));

  it("stand in one sheet of the clean book and compute the figures they hold", () => {
    const sheet = sheetOf(clean, "事業別（損益計算書）");
    const formulas = sheet.cells.filter(({ formula }) => formula !== undefined);
    expect(formulas).toHaveLength(66);
    expect(formulas.map(({ formula }) => compute(formula!, sheet))).toEqual(
      formulas.map(({ value }) => value),
    );
    expect(sheetsWithFormulas(clean)).toEqual(["事業別（損益計算書）"]);
  });

  it("are absent where the signs are lost", () => {
    expect(sheetsWithFormulas(lost)).toEqual([]);
  });
});

interface Line {
  readonly label: string;
  readonly amounts: readonly number[];
}

function readRows(figures: string): string[][] {
  const text = readFileSync(join(SAMPLES, "figures", `${figures}.tsv`), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((row) => row.split("\t"));
}

function readFigures(figures: string): Line[] {
  const [head, ...rows] = readRows(figures);
  const label = head![0] === "表" ? 1 : 0;
  return rows.map((row) => ({
    label: plain(row[label]!),
    amounts: row
      .slice(label + 1)
      .filter((text) => /^-?\d+$/.test(text))
      .map(Number),
  }));
}

function headingsOf(figures: string): string[] {
  return readRows(figures)[0]!;
}

/** The rows that hold numbers: their first text and their numbers from the left. */
function linesOf(sheet: PlainSheet): Line[] {
  const rows = new Map<number, PlainSheet["cells"][number][]>();
  for (const cell of sheet.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows.values()]
    .map((cells) => ({
      label: plain(String(cells[0]!.value)),
      amounts: cells.map(({ value }) => value).filter((value) => typeof value === "number"),
    }))
    .filter(({ amounts }) => amounts.length > 0);
}

/** A text without the blanks, line breaks and kinds of brackets that are a matter of layout. */
function plain(text: string): string {
  return text.replace(/\s/g, "").replace(/\(/g, "（").replace(/\)/g, "）");
}

function sheetOf(book: PlainBook, name: string): PlainSheet {
  const sheet = book.get(name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

function sheetsWithFormulas(book: PlainBook): string[] {
  return [...book]
    .filter(([, { cells }]) => cells.some(({ formula }) => formula !== undefined))
    .map(([name]) => name);
}

/** Computes 「SUM(B5:B13)」 and 「B15+B16-B17」, all that these sheets use. */
function compute(formula: string, sheet: PlainSheet): number {
  const at = (address: string) => Number(sheet.cells.find((cell) => cell.address === address)?.value ?? NaN);
  const range = /^SUM\(([A-Z])(\d+):([A-Z])(\d+)\)$/.exec(formula);
  if (!range) {
    const terms = [...formula.matchAll(/([+-]?)([A-Z]\d+)/g)];
    return terms.reduce((sum, [, sign, address]) => sum + (sign === "-" ? -1 : 1) * at(address!), 0);
  }
  const [, left, top, right, bottom] = range;
  return sheet.cells
    .filter(({ address }) => address[0]! >= left! && address[0]! <= right!)
    .filter(({ row }) => row + 1 >= Number(top) && row + 1 <= Number(bottom))
    .reduce((sum, { value }) => sum + Number(value), 0);
}
