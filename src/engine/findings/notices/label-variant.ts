import type { NoticeRule } from "./notice";

/** 表記ゆれ: 未払法人都民税 in the whole statement, 未払法人税 in the segment table. */
export const labelVariant: NoticeRule = {
  id: "label-variant",
  severity: "info",
  words: {
    ja: {
      name: "表記ゆれ",
      what: "同じ科目が、計算書によって違う名称になっていないか",
      why: "同じ科目とみて突合しました。別の科目であれば、突合の結果は当てはまりません。",
      found: ({ whole, segments }) => `「${whole}」と「${segments}」は同じ科目とみて突合しました`,
    },
    en: {
      name: "Label variant",
      what: "whether one line has different names in different statements",
      why: "The two were taken for one line; if they are not, the tie-out does not apply.",
      found: ({ whole, segments }) => `“${whole}” and “${segments}” were taken for the same line`,
    },
  },
  notices: ({ statements, alignments }) =>
    alignments.flatMap(({ whole, segments, pairs }) =>
      pairs
        .filter(({ variant }) => variant)
        .map((pair) => {
          const places = [
            { statement: statements[whole]!, line: statements[whole]!.lines[pair.whole]! },
            { statement: statements[segments]!, line: statements[segments]!.lines[pair.segments]! },
          ] as const;
          return {
            cells: places.map(({ statement, line }) => ({
              sheet: statement.sheet,
              row: line.row,
              column: line.labelColumn,
            })),
            args: { whole: places[0].line.label, segments: places[1].line.label },
          };
        }),
    ),
};
