import type { NoticeRule } from "./notice";

/** Where a book uses several units, a table that declares none is compared as if it were in its partner's unit. */
export const unitUnclear: NoticeRule = {
  id: "unit-unclear",
  severity: "warning",
  words: {
    ja: {
      name: "単位の記載なし",
      what: "単位の記載がない表がないか（ブックの中で複数の単位が使われている場合）",
      why: "単位がわからない表は、単位の異なる表と突合できません。",
      found: ({ table }) =>
        `${table}に単位（円・千円・百万円）の記載がありません。単位の異なる表とは突合していません`,
    },
    en: {
      name: "Unit unclear",
      what: "whether a table declares no unit while the book uses several",
      why: "A table without unit cannot be tied to tables in other units.",
      found: ({ table }) => `${table} declares no unit; it was not tied to tables in other units`,
    },
  },
  notices: ({ statements }) => {
    const units = new Set(statements.map(({ unit }) => unit).filter((unit) => unit !== null));
    if (units.size < 2) return [];
    return statements
      .filter(({ unit, kind }) => unit === null && kind !== "table")
      .map(({ sheet, range, title }) => ({
        cells: [{ sheet, row: range.top, column: range.left }],
        args: { table: title || sheet },
      }));
  },
};
