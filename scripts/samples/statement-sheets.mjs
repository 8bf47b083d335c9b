import { Draft } from "./draft.mjs";
import { AMOUNT, heading, putHead, putLines } from "./table.mjs";

const MINCHO = "ＭＳ 明朝";
const GOTHIC = "ＭＳ ゴシック";
const UNIT = "（単位：千円）";
const PERIOD = "（平成28年4月1日から平成29年3月31日まで）";

/** 予定貸借対照表: from column A, indented by alignment. */
export function balanceSheet(table) {
  return statement({
    name: "予定貸借対照表",
    title: "予定貸借対照表",
    date: "（平成29年3月31日現在）",
    table,
    left: 0,
    indentBy: "alignment",
  });
}

/** 予定損益計算書: from column B, indented by full-width spaces. */
export function incomeStatement(table) {
  return statement({
    name: "予定損益計算書",
    title: "予定損益計算書",
    date: PERIOD,
    table,
    left: 1,
    indentBy: "spaces",
  });
}

/** 資金計画: from column B, indented by alignment. */
export function cashPlan(table) {
  return statement({
    name: "資金計画",
    title: "平成28年度　資金計画",
    date: PERIOD,
    table,
    left: 1,
    indentBy: "alignment",
  });
}

/** 予定前受金及び累積前受金. */
export function advancesReceived(table) {
  const draft = new Draft("予定前受金", MINCHO, [40, 18, 18]);
  draft.put(0, 0, "（予定貸借対照表関係）", {});
  draft.putMerged([1, 0, 1, 2], "予定前受金及び累積前受金の内容及び金額", titleLook(14));
  draft.height(1, 27);
  draft.put(2, 2, UNIT, { align: "right" });
  table.headings.forEach((text, column) => draft.put(3, column, text, heading));
  draft.height(3, 21);
  const end = putLines(draft, {
    at: [4, 0],
    lines: table.lines,
    format: AMOUNT,
    indentBy: "spaces",
    height: 21,
  });
  return draft.finish({ area: [0, 0, end - 1, 2], orientation: "portrait" });
}

/** 債務負担行為: long texts wrapped in their cells. */
export function debtBurdenActs(table) {
  const draft = new Draft("債務負担行為", MINCHO, [64, 14, 15, 28]);
  draft.put(0, 0, "（債務負担行為関係）", {});
  draft.putMerged(
    [1, 0, 1, 3],
    "債務負担行為の事項、限度額、行為年度及び機構の負担となる年度",
    titleLook(14),
  );
  draft.height(1, 27);
  draft.put(2, 3, UNIT, { align: "right" });
  table.headings.forEach((text, column) => draft.put(3, column, text, heading));
  draft.height(3, 24);
  table.lines.forEach(({ label, amounts: [limit, year, years] }, line) => {
    const row = 4 + line;
    draft.height(row, widthOf(label) > 56 ? 33 : 22.5);
    draft.put(row, 0, label, { ...box, wrap: true });
    draft.put(row, 1, limit, { ...box, align: "right", format: AMOUNT });
    draft.put(row, 2, year, { ...box, align: "center" });
    draft.put(row, 3, years, { ...box, wrap: true });
  });
  return draft.finish({
    area: [0, 0, 3 + table.lines.length, 3],
    orientation: "portrait",
    titleRows: [0, 3],
    frozen: { rows: 4, columns: 0 },
  });
}

const box = { top: "thin", bottom: "thin", left: "thin", right: "thin" };

/** How wide a text stands, in half-width characters. */
function widthOf(text) {
  return [...text].reduce((width, character) => width + (character < "\u0100" ? 1 : 2), 0);
}

function titleLook(size) {
  return { font: GOTHIC, size, bold: true, align: "center" };
}

function statement({ name, title, date, table, left, indentBy }) {
  const draft = new Draft(name, MINCHO, left ? [3, 44, 22] : [46, 22]);
  const top = putHead(draft, {
    columns: [left, left + 1],
    titles: [title],
    date,
    unit: UNIT,
    titleFont: GOTHIC,
  });
  ["科　　　目", "金　　　額"].forEach((text, i) => draft.put(top, left + i, text, heading));
  draft.height(top, 21);
  const end = putLines(draft, { at: [top + 1, left], lines: table.lines, format: AMOUNT, indentBy });
  return draft.finish({
    area: [0, left, end - 1, left + 1],
    orientation: "portrait",
    titleRows: [0, top],
    frozen: { rows: top + 1, columns: 0 },
  });
}
