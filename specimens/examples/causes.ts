import type { Workbook } from "../../src/engine/types";
import { edited, exampleBook } from "./book";

/** The samples that people have at hand: the right budget, the one with 概要, and that without its signs. */
export interface Samples {
  readonly budget: Workbook;
  readonly overview: Workbook;
  readonly signsLost: Workbook;
}

const ASSETS = "予定貸借対照表";
const INCOME = "予定損益計算書";
const CASH = "資金計画";
const BY_SEGMENT = "事業別（貸借対照表）";
const SEGMENTS = "事業別（損益計算書）";

/** Columns of a sheet, cell by cell from row to row. */
function columnOf({ sheets }: Workbook, sheet: string, column: number, rows: readonly [number, number]) {
  const { cells } = sheets.find(({ name }) => name === sheet)!;
  return cells.filter((cell) => cell.column === column && cell.row + 1 >= rows[0] && cell.row + 1 <= rows[1]);
}

/** The figures of one column put into another, changed on the way; texts and headings stay. */
function poured(
  book: Workbook,
  sheet: string,
  [from, to]: readonly [string, string],
  how = (n: number) => n,
) {
  const figures = columnOf(book, sheet, from.charCodeAt(0) - 65, [5, 99]);
  const edits = figures.flatMap(({ row, value }) =>
    typeof value === "number" ? [[`${to}${row + 1}`, how(value)] as const] : [],
  );
  return edited(book, sheet, Object.fromEntries(edits));
}

const SALARIES = (june: string, extra = "") => `
  給与
  （単位：千円）
  科目|4月|5月|6月|7月
  給料|100|107|114|121
  手当|200|207|214|221
  賃金|300|307|314|321${extra}
  計|=SUM(B4:B6)|=SUM(C4:C6)|${june}|=SUM(E4:E6)`;

const LIST = (...lines: readonly string[]) => `
  予定損益計算書
  （単位：千円）
  科目|金額
  営業費用
  ${lines.join("\n  ")}
  営業費用合計|1,950
  経常費用合計|1,950`;

/**
 * An example of each cause, by its id: what was done to a right book. `other-year` needs two whole statements to show;
 * the guide gives its reason alone.
 */
export const CAUSE_EXAMPLES: Readonly<Record<string, (samples: Samples) => Workbook>> = {
  "column-unit": ({ budget }) => poured(budget, SEGMENTS, ["G", "G"], (figure) => figure * 1000),
  "column-signs": ({ signsLost }) => signsLost,
  shifted: ({ budget }) => edited(budget, INCOME, { C6: 383028, C7: 295400, C8: 33068527, C9: 8914415 }),
  "lines-swapped": ({ budget }) => edited(budget, INCOME, { C8: 383028, C9: 8914415 }),
  "columns-swapped": ({ budget }) =>
    poured(poured(poured(budget, SEGMENTS, ["B", "Z"]), SEGMENTS, ["C", "B"]), SEGMENTS, ["Z", "C"]),
  duplicated: () => exampleBook({ 予算: LIST("事業費|1,200", "一般管理費|750", "一般管理費|750") }),
  omitted: ({ budget }) => edited(budget, ASSETS, { A9: null, B9: null }),
  "stale-total": ({ budget }) => {
    const sheets = budget.sheets.filter(({ name }) => name === ASSETS);
    return edited({ ...budget, sheets }, ASSETS, { B9: 7588763, B44: 7607101 });
  },
  "typed-over": () => exampleBook({ 予算: SALARIES("640") }),
  "wrong-formula": () => exampleBook({ 予算: SALARIES("=SUM(D4:D5)") }),
  "unknown-formula": () =>
    exampleBook({
      予算: `
        給与
        （単位：千円）
        科目|本庁|支所|合計
        給料|640|397|1,037
        手当|=6*250|850|2,150
        賃金|1,900|1,181|3,081
        合計|3,840|2,428|6,268`,
    }),
  "sign-lost": ({ budget }) => edited(budget, BY_SEGMENT, { D54: 12798 }),
  "sign-added": ({ budget }) => edited(budget, INCOME, { C24: -2145 }),
  "digit-transposition": ({ budget }) => edited(budget, ASSETS, { B12: 41893303 }),
  unit: ({ budget }) => edited(budget, ASSETS, { B26: 442760000 }),
  "digit-added": ({ budget }) => edited(budget, CASH, { C14: 7121120 }),
  "digit-error": ({ budget }) => edited(budget, INCOME, { C17: 50900812 }),
  "digit-lost": ({ budget }) => edited(budget, INCOME, { C10: 608957 }),
  glued: ({ budget }) => edited(budget, BY_SEGMENT, { G33: 718811262964 }),
  "carried-down": ({ budget }) => edited(budget, ASSETS, { B9: 6787274 }),
  "parent-in-child": ({ budget }) => edited(budget, ASSETS, { B55: 3134347 }),
  "last-year": ({ overview }) => edited(overview, "概要", { B7: 75060 }),
  zeroed: ({ budget }) => edited(budget, ASSETS, { B8: null }),
  separators: ({ budget }) => edited(budget, ASSETS, { B8: 6787 }),
  illegible: ({ budget }) => edited(budget, ASSETS, { B8: "6,7フ7,274" }),
  "text-number": () => exampleBook({ 予算: SALARIES("=SUM(D4:D6)").replace("|214|", "|'214|") }),
  "not-computed": () => exampleBook({ 予算: SALARIES("=SUM(D4:D6)") }, { stored: { D7: 622 } }),
  arbitrary: ({ budget }) => edited(budget, INCOME, { C17: 48217745 }),
};
