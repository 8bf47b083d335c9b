import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sheet, Workbook } from "../src/engine/types";
import { sheetOf, workbookOf } from "../specimens/sheets";

/** The reference budget (平成28年度予算（案）) as plain tables: title lines, unit, headings, figures. */
const TABLES = [
  ["balance-sheet", "予定貸借対照表", "(平成29年3月31日現在)"],
  ["income-statement", "予定損益計算書", "(平成28年4月1日から平成29年3月31日まで)"],
  ["cash-plan", "平成28年度 資金計画", "(平成28年4月1日から平成29年3月31日まで)"],
  ["balance-sheet-by-segment", "事業別財務情報(予定貸借対照表関係)", ""],
  ["income-statement-by-segment", "事業別財務情報(予定損益計算書関係)", ""],
  ["cash-plan-by-segment", "事業別財務情報(資金計画関係)", ""],
  ["advances-received", "(予定貸借対照表関係) 予定前受金及び累積前受金の内容及び金額", ""],
  ["debt-burden-acts", "(債務負担行為関係) 債務負担行為の事項、限度額、行為年度及び機構の負担となる年度", ""],
] as const;

const ROUNDING_NOTE =
  "(注) 金額は、科目ごとに10万円単位を四捨五入しているため、合計額等が一致しない場合がある。(以下同じ)";

const figuresFolder = join(__dirname, "../assets/samples/figures");

/** One table of the reference budget, as rows of values. */
export function figures(table: string, signsLost = false): (string | number)[][] {
  const folders = signsLost ? [join(figuresFolder, "signs-lost"), figuresFolder] : [figuresFolder];
  const text = folders
    .map((folder) => readIfThere(join(folder, `${table}.tsv`)))
    .find((found) => found !== null);
  if (!text) throw new Error(`No figures for ${table}`);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t").map((cell) => (/^-?\d+$/.test(cell) ? Number(cell) : cell)));
}

/** The eight tables in 千円, each on a sheet of its own; the figures of a sheet begin in its row 5. */
export function cleanBook(signsLost = false): Workbook {
  return workbookOf(
    ...TABLES.map(([table, title, date]) => plainSheet(table, [title, date, "(単位:千円)"], signsLost)),
  );
}

/** The published overview in 百万円, its three tables stacked on one sheet. */
export function overviewSheet(signsLost = false): Sheet {
  const [header, ...rows] = figures("overview-published", signsLost);
  return sheetOf("overview", [
    ["平成28年度予算(案)の概要"],
    ["", "", "", "(単位:百万円)"],
    ...stacked(rows, header!.slice(1)),
    [ROUNDING_NOTE],
  ]);
}

/** The figures of the year before in 千円 (reconstructed: they round to what is published). */
export function priorYearSheet(): Sheet {
  const [, ...rows] = figures("prior-year-reconstructed");
  return sheetOf("prior-year", [
    ["27年度6月補正 概要(再構成値)"],
    ["(単位:千円)"],
    ...stacked(rows, ["科目", "27年度6月補正"]),
  ]);
}

export function withOverview(book: Workbook, ...more: readonly Sheet[]): Workbook {
  return { ...book, sheets: [...book.sheets, ...more] };
}

function plainSheet(table: string, titles: readonly string[], signsLost: boolean): Sheet {
  return sheetOf(table, [...titles.map((title) => [title]), ...figures(table, signsLost)]);
}

function stacked(
  rows: readonly (string | number)[][],
  header: readonly (string | number)[],
): (string | number)[][] {
  return rows.flatMap(([table, ...cells], index) =>
    rows[index - 1]?.[0] === table ? [cells] : [[], [table!], [...header], cells],
  );
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
