import { Draft } from "./draft.mjs";
import { splitByTitle } from "./figures.mjs";
import { AMOUNT, heading, putLines } from "./table.mjs";

const GOTHIC = "游ゴシック";

/** What each table of the published overview says under its title. */
const EXPLANATIONS = {
  予定損益計算書: "平成28年度における機構の事業実施に係る収入と経費の予定を示すもの",
  予定貸借対照表: "平成28年度末における機構の資産や負債等の財務状況を示すもの",
  資金計画: "平成28年度における機構の資金繰りの状況を示すもの",
};

const ROUNDING_NOTE =
  "（注）金額は、科目ごとに10万円単位を四捨五入しているため、合計額等が一致しない場合がある。（以下同じ）";

/** 概要: the published overview in 百万円, three tables one below the other. */
export function overview(table) {
  const draft = new Draft("概要", GOTHIC, [34, 17, 17, 17]);
  draft.putMerged([0, 0, 0, 3], "平成28年度予算（案）の概要", titleLook);
  draft.height(0, 30);
  let row = 2;
  splitByTitle(table).forEach((part, index) => {
    const title = partTitle(part.title);
    draft.put(row++, 0, title, { size: 12, bold: true });
    draft.putMerged([row, 0, row, 3], EXPLANATIONS[title.slice(2)], { indent: 1, wrap: true });
    row = putStacked(draft, row + 1, part.table, "（単位：百万円）");
    if (index === 0) row = putNote(draft, row);
    row++;
  });
  return draft.finish({ area: [0, 0, row - 2, 3], orientation: "portrait" });
}

/** 前年度: the figures behind the overview's column 27年度6月補正, reconstructed, in 千円. */
export function priorYear(table) {
  const draft = new Draft("前年度（27年度6月補正）", GOTHIC, [40, 24]);
  draft.putMerged([0, 0, 0, 1], "平成27年度6月補正予算（再構成値）", titleLook);
  draft.height(0, 30);
  draft.putMerged(
    [1, 0, 1, 1],
    "再構成値：公表された百万円の額及び増減に一致するように定めた千円の額であり、公表された額ではない。",
    { wrap: true, align: "left", vertical: "top" },
  );
  draft.height(1, 36);
  let row = 3;
  for (const part of splitByTitle(table)) {
    draft.put(row, 0, `${partTitle(part.title)}（再構成値）`, { size: 12, bold: true });
    const headings = [part.table.headings[0], part.table.headings[1].replace("(千円)", "")];
    row = putStacked(draft, row + 1, { ...part.table, headings }, "（単位：千円）") + 1;
  }
  return draft.finish({ area: [0, 0, row - 2, 1], orientation: "portrait" });
}

const titleLook = { size: 16, bold: true, align: "center" };

/** 「1 予定損益計算書」 as printed: the number in full width, a full-width space after it. */
function partTitle(title) {
  const [number, name] = title.split(" ");
  return `${String.fromCharCode(number.charCodeAt(0) + 0xfee0)}\u3000${name}`;
}

function putStacked(draft, top, { headings, lines }, unit) {
  draft.put(top, headings.length - 1, unit, { align: "right" });
  headings.forEach((text, column) => draft.put(top + 1, column, column ? text : "区　　分", heading));
  draft.height(top + 1, 21);
  const printed = lines.map((line) => ({ ...line, label: line.label.replace("(", "（").replace(")", "）") }));
  return putLines(draft, {
    at: [top + 2, 0],
    lines: printed,
    format: AMOUNT,
    indentBy: "spaces",
    height: 18,
  });
}

function putNote(draft, row) {
  draft.putMerged([row, 0, row, 3], ROUNDING_NOTE, { size: 9, wrap: true, vertical: "top" });
  draft.height(row, 27);
  return row + 1;
}
