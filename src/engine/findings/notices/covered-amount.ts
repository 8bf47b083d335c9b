import { gather } from "../../book/collections";
import { isCovered, mergeFinder } from "../../book/merges";
import type { CellRef, Sheet } from "../../types";
import type { Notice, NoticeRule } from "./notice";

/** A number in a cell that a merged area covers: nobody sees it, Excel's SUM counts it, other programs delete it. */
export const coveredAmount: NoticeRule = {
  id: "covered-amount",
  severity: "warning",
  words: {
    ja: {
      name: "結合セルに隠れた数値",
      what: "結合されたセルの下に、印字されない数値が残っていないか",
      why: "印字されない数値は検算に含めていません。Excel の SUM には含まれ、ほかのソフトで保存すると消えることがあります。",
      found: ({ sheet, count }) =>
        `${sheet}の結合セルの下に、印字されない数値が ${count}件あります。検算には含めていません`,
    },
    en: {
      name: "Number under a merged area",
      what: "whether merged areas cover numbers that are not printed",
      why: "What is not printed was not checked; Excel's SUM counts it, and other programs may delete it.",
      found: ({ sheet, count }) =>
        `${count} numbers of ${sheet} are covered by merged areas; they were not checked`,
    },
  },
  notices: ({ workbook }) => gather(workbook.sheets, noticesOf),
};

function noticesOf(sheet: Sheet): Notice[] {
  const cells = coveredIn(sheet);
  return cells.length ? [{ cells, args: { sheet: sheet.name, count: String(cells.length) } }] : [];
}

function coveredIn({ name, cells, merges }: Sheet): CellRef[] {
  if (!merges.length) return [];
  const mergeAt = mergeFinder(merges);
  return cells
    .filter((cell) => typeof cell.value === "number" && cell.value !== 0)
    .filter((cell) => isCovered(cell, mergeAt(cell.row, cell.column)))
    .map(({ row, column }) => ({ sheet: name, row, column }));
}
