import { cellName } from "../../src/engine/book/address";
import { figures } from "../reference-book";

/**
 * Every equation that holds in the reference budget, written out by hand as an accountant would: an oracle that knows
 * nothing of how tables are recognised. 「#2」 is the second line of that name.
 */
const BALANCE_SHEET = [
  "流動資産合計 = 現金及び預金 + 未収金 + 前払金 + 貯蔵品 + 有価証券",
  "有形固定資産合計 = 建物 + 備品 + リース資産",
  "無形固定資産合計 = 電話加入権 + ソフトウェア + リース資産#2",
  "投資その他の資産合計 = 投資有価証券 + 保証金 + 長期前払費用",
  "固定資産合計 = 有形固定資産合計 + 無形固定資産合計 + 投資その他の資産合計",
  "資産合計 = 流動資産合計 + 固定資産合計",
  "流動負債合計 = 未払金 + 未払法人税 + 預り金 + 前受金 + 仮受金 + 賞与引当金 + 役員賞与引当金 + リース債務",
  "固定負債合計 = 長期前受金 + 長期未払金 + 退職給付引当金 + 役員退職給付引当金 + リース債務#2 + 資産除去債務",
  "負債合計 = 流動負債合計 + 固定負債合計",
  "利益剰余金合計 = 積立金 + システム開発積立金",
  "評価・換算差額等合計 = その他有価証券評価差額金",
  "純資産合計 = 地方公共団体出資金 + 利益剰余金合計 + 評価・換算差額等合計",
  "負債純資産合計 = 負債合計 + 純資産合計",
];
const INCOME_STATEMENT = [
  "営業収益合計 = 事業負担金収入 + 個人番号カード等関連交付金 + 地方公共団体負担金収入 + 負担金収入 + 事業収入 + 情報提供手数料 + 発行手数料 + 情報開示手数料 + 補助金等収入",
  "営業費用合計 = 事業費 + 一般管理費",
  "営業利益 = 営業収益合計 - 営業費用合計",
  "営業外収益合計 = 受取利息 + 有価証券利息 + 雑収入",
  "営業外費用合計 = 支払利息",
  "経常利益 = 営業利益 + 営業外収益合計 - 営業外費用合計",
  "特別損失合計 = 固定資産除却損",
  "当期純利益 = 経常利益 - 特別損失合計",
];
const CASH_PLAN = [
  "資金収入合計 = 営業収益 + 利息収入 + 雑収入 + 有価証券償還金 + 前期末未収金 - 当期末未収金 + その他",
  "資金支出合計 = 事業費 + 一般管理費 + 固定資産取得費 + 保証金支出 + リース債務返済支出 + 前期末未払金 - 当期末未払金 + その他#2",
  "資金収支差額 = 資金収入合計 - 資金支出合計",
];
const BALANCE = ["資産合計 = 負債純資産合計"];
const ROLL_FORWARD = ["当期末現金及び預金 = 前期末現金及び預金 + 資金収支差額"];
const TIES = [
  "cash-plan 当期末現金及び預金 = balance-sheet 現金及び預金",
  "cash-plan 当期末未収金 = balance-sheet 未収金",
  "cash-plan 当期末未払金 = balance-sheet 未払金 + balance-sheet 未払法人税",
  "cash-plan 営業収益 = income-statement 営業収益合計",
  "cash-plan 利息収入 = income-statement 受取利息 + income-statement 有価証券利息",
  "cash-plan 雑収入 = income-statement 雑収入",
];
/** 内容, its segment column, 予定前受金 = その他 of the receipts, 累積前受金 = 長期前受金. */
const ADVANCES = [
  ["住基ネットシステム機器更改", 2],
  ["次期LGWANシステム開発及び更改", 6],
] as const;

const STATEMENTS = ["balance-sheet", "income-statement", "cash-plan"] as const;
const TITLE_ROWS = 3;

const read = new Map<string, ReturnType<typeof figures>>();

/** Each table is read once, however many equations ask for it. */
function tableOf(sheet: string): ReturnType<typeof figures> {
  const table = read.get(sheet) ?? figures(sheet);
  read.set(sheet, table);
  return table;
}

export function namedEquations(): string[] {
  return [
    ...everyColumn("footing", "balance-sheet", BALANCE_SHEET),
    ...everyColumn("footing", "income-statement", INCOME_STATEMENT),
    ...everyColumn("footing", "cash-plan", CASH_PLAN),
    ...everyColumn("balance", "balance-sheet", BALANCE),
    ...everyColumn("roll-forward", "cash-plan", ROLL_FORWARD),
    equation(
      "footing",
      "advances-received 合計 = advances-received 住基ネットシステム機器更改 + advances-received 次期LGWANシステム開発及び更改",
      1,
    ),
    equation(
      "footing",
      "advances-received 合計 = advances-received 住基ネットシステム機器更改 + advances-received 次期LGWANシステム開発及び更改",
      2,
    ),
    ...STATEMENTS.flatMap((statement) => [...crossFootings(statement), ...wholeIsTotal(statement)]),
    ...TIES.map((tie) => equation("tie-out", tie, 1)),
    ...TIES.flatMap((tie) => segmentColumns().map((column) => equation("tie-out", bySegment(tie), column))),
    ...advances(),
  ];
}

function everyColumn(rule: string, statement: string, texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const named = text.replace(/([^ =+-]+)/g, (label) => `${statement} ${label}`);
    const segmented = bySegment(named);
    return [equation(rule, named, 1), ...segmentColumns().map((column) => equation(rule, segmented, column))];
  });
}

function crossFootings(statement: string): string[] {
  const sheet = `${statement}-by-segment`;
  return amountRows(sheet).map((row) => {
    const segments = [1, 2, 3, 4, 5, 6, 7].map((column) => `+${sheet}!${cellName(row, column)}`);
    return `cross-footing: ${sheet}!${cellName(row, 8)} = ${segments.join(" ")}`;
  });
}

/** The two tables have the same lines in the same order, so the rows are the same too. */
function wholeIsTotal(statement: string): string[] {
  const sheet = `${statement}-by-segment`;
  return amountRows(sheet).map(
    (row) => `tie-out: ${statement}!${cellName(row, 1)} = +${sheet}!${cellName(row, 8)}`,
  );
}

function advances(): string[] {
  const table = "advances-received";
  const tie = (left: string, column: number, label: string, source: number) =>
    `tie-out: ${place(left, column)} = +${place(`${table} ${label}`, source)}`;
  return [
    tie("cash-plan その他", 1, "合計", 1),
    tie("balance-sheet 長期前受金", 1, "合計", 2),
    ...ADVANCES.flatMap(([label, segment]) => [
      tie("cash-plan-by-segment その他", segment, label, 1),
      tie("balance-sheet-by-segment 長期前受金", segment, label, 2),
    ]),
  ];
}

function equation(rule: string, text: string, column: number): string {
  const [left = "", right = ""] = text.split(" = ");
  const terms = `+ ${right}`.split(/ (?=[+-] )/).map((term) => term[0] + place(term.slice(2), column));
  return `${rule}: ${place(left, column)} = ${terms.sort().join(" ")}`;
}

function place(name: string, column: number): string {
  const [sheet = "", label = ""] = name.trim().split(" ");
  return `${sheet}!${cellName(rowOf(sheet, label), column)}`;
}

function rowOf(sheet: string, label: string): number {
  const [name, nth = "1"] = label.split("#");
  const alias = sheet === "balance-sheet" && name === "未払法人税" ? "未払法人都民税" : name;
  const rows = amountRows(sheet).filter((row) => tableOf(sheet)[row - TITLE_ROWS]![0] === alias);
  const row = rows[Number(nth) - 1];
  if (row === undefined) throw new Error(`${sheet} has no line ${label}`);
  return row;
}

/** Rows on the sheet that print amounts, the heading of the columns left out. */
function amountRows(sheet: string): number[] {
  return tableOf(sheet).flatMap((cells, index) => (typeof cells[1] === "number" ? [index + TITLE_ROWS] : []));
}

function segmentColumns(): number[] {
  return [1, 2, 3, 4, 5, 6, 7, 8];
}

function bySegment(text: string): string {
  return text.replace(/(balance-sheet|income-statement|cash-plan) /g, "$1-by-segment ");
}
