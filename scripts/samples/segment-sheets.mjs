import { address, Draft } from "./draft.mjs";
import { AMOUNT, AMOUNT_DASH, heading, putHead, putLines } from "./table.mjs";

const GOTHIC = "ＭＳ ゴシック";
const MINCHO = "ＭＳ 明朝";
const UNIT = "（単位：千円）";
const TOTAL = 8;

/** Where a printed heading breaks; the parts of one name joined are the name. */
const BREAKS = {
  一般事業: ["", "一般事業", ""],
  本人確認情報処理事業: ["本人確認情報", "処理事業", ""],
  公的個人認証サービス事業: ["公的個人認証", "サービス事業", ""],
  個人番号カード発行等事業: ["個人番号カード", "発行等事業", ""],
  "中間サーバー共同化・集約化等事業": ["中間サーバー", "共同化・集約化", "等事業"],
  総合行政ネットワーク運営事業: ["総合行政ネット", "ワーク運営事業", ""],
  本人確認情報処理事業関連事業: ["本人確認情報", "処理事業", "関連事業"],
};

/** By segment, balance sheet: the names wrap under one heading 「事業区分」, 科目 and 合計 are merged downwards. */
export function balanceSheetBySegment(table) {
  return segmentSheet({
    name: "事業別（貸借対照表）",
    title: "事業別財務情報（予定貸借対照表関係）",
    font: MINCHO,
    table,
    format: AMOUNT,
    indentBy: "spaces",
    tall: 0,
    width: 18,
    putHeadings(draft, top) {
      draft.putMerged([top, 0, top + 1, 0], "科　　　目", heading);
      draft.putMerged([top, 1, top, TOTAL - 1], "事　業　区　分", heading);
      table.headings.slice(1, TOTAL).forEach((name, i) => draft.put(top + 1, i + 1, name, heading));
      draft.putMerged([top, TOTAL, top + 1, TOTAL], "合　　計", heading);
      draft.height(top, 18);
      draft.height(top + 1, 46.5);
      return top + 2;
    },
  });
}

/**
 * By segment, income statement: the names broken over lines inside their cells.
 * @param {import("./figures.mjs").Table} table
 * @param {boolean} withFormulas 合計 and totals as formulas whose results are the figures, instead of typed figures
 */
export function incomeStatementBySegment(table, withFormulas) {
  return segmentSheet({
    name: "事業別（損益計算書）",
    title: "事業別財務情報（予定損益計算書関係）",
    font: GOTHIC,
    table,
    format: AMOUNT_DASH,
    indentBy: "alignment",
    formulasAt: withFormulas ? (top) => incomeFormulas(table.lines, top) : undefined,
    putHeadings(draft, top) {
      table.headings.forEach((name, i) => {
        const lines = (BREAKS[name] ?? [name]).filter(Boolean).join("\n");
        draft.put(top, i, lines === "科目" ? "科　目" : lines, heading);
      });
      draft.height(top, 45);
      return top + 1;
    },
  });
}

/** By segment, cash plan: the names broken over three cells, one below the other. */
export function cashPlanBySegment(table) {
  return segmentSheet({
    name: "事業別（資金計画）",
    title: "事業別財務情報（資金計画関係）",
    font: MINCHO,
    table,
    format: AMOUNT,
    indentBy: "spaces",
    putHeadings(draft, top) {
      table.headings.forEach((name, column) => {
        (BREAKS[name] ?? ["", name, ""]).forEach((part, i) => {
          const open = {
            ...heading,
            top: i === 0 ? "thin" : undefined,
            bottom: i === 2 ? "thin" : undefined,
          };
          draft.put(top + i, column, part || null, open);
          draft.height(top + i, 15);
        });
      });
      return top + 3;
    },
  });
}

function segmentSheet({
  name,
  title,
  font,
  table,
  format,
  indentBy,
  tall = 1,
  width = 16.5,
  formulasAt,
  putHeadings,
}) {
  const draft = new Draft(name, font, [34, ...Array(TOTAL).fill(width)]);
  const headTop = putHead(draft, { columns: [0, TOTAL], titles: [title], unit: UNIT, titleFont: GOTHIC });
  const top = putHeadings(draft, headTop);
  const formulaOf = formulasAt?.(top);
  const end = putLines(draft, { at: [top, 0], lines: table.lines, format, indentBy, formulaOf });
  return draft.finish({
    area: [0, 0, end - 1, TOTAL],
    orientation: "landscape",
    tall,
    titleRows: [0, top - 1],
    frozen: { rows: top, columns: 1 },
  });
}

/** The formulas an office would have: sums down and across, and the steps from 営業利益 to 当期純利益. */
function incomeFormulas(lines, top) {
  const at = (label, column) => address(top + lines.findIndex((line) => line.label === label), column);
  const span = (from, to, column) => `SUM(${at(from, column)}:${at(to, column)})`;
  const down = {
    営業収益合計: (c) => span("事業負担金収入", "補助金等収入", c),
    営業費用合計: (c) => `${at("事業費", c)}+${at("一般管理費", c)}`,
    営業利益: (c) => `${at("営業収益合計", c)}-${at("営業費用合計", c)}`,
    営業外収益合計: (c) => span("受取利息", "雑収入", c),
    経常利益: (c) => `${at("営業利益", c)}+${at("営業外収益合計", c)}-${at("営業外費用合計", c)}`,
    当期純利益: (c) => `${at("経常利益", c)}-${at("特別損失合計", c)}`,
  };
  return (line, amount) => {
    if (lines[line].amounts[amount] === null) return undefined;
    const column = amount + 1;
    if (column === TOTAL) return `SUM(${address(top + line, 1)}:${address(top + line, TOTAL - 1)})`;
    return down[lines[line].label]?.(column);
  };
}
