import type { LaidDown } from "./form-tie";

/** What the forms of 決算統計 say of one statement. */
export const SETTLEMENT_TIES: readonly LaidDown[] = [
  {
    id: "year-balance",
    words: {
      ja: "単年度収支 ＝ 実質収支 － 前年度の実質収支（前年度の欄には誤りがあっても報告した額を載せるので、違うことがある）",
      en: "Balance of the year = real balance − last year's (which repeats what was reported, even if wrong)",
    },
    source: {
      ja: "地方財政状況調査（決算統計）02表の作成要領",
      en: "Notes to form 02 of the survey of local settlements",
    },
    trust: "practice",
  },
];
