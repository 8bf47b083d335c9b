/** So much has to speak for a claim. */
export interface Threshold {
  readonly figures: number;
  /** So many causes are the errors that are looked for, whatever else ties. */
  readonly forgiven?: number;
  /** So many figures that tie for each cause of those that do not. */
  readonly perCause: number;
  readonly digits: number;
}

/** Of equations between figures, by what is claimed: more that agree, and longer ones, the less labels say. */
export const NEEDED = {
  /** Two columns print the same figures; nothing but equal names of their lines says so. */
  "equal-names": { figures: 5, perCause: 5, digits: 0 },
  /** One statement stands twice in the book. */
  "same-statement": { figures: 2, perCause: 2, digits: 4 },
  /** A heading names the table whose figures it repeats: its year, its body. */
  "named-source": { figures: 1, perCause: 1, digits: 3 },
  /** A line is named the difference of revenue and expenditure (収支差), and each of them has one total. */
  "named-difference": { figures: 1, perCause: 1, digits: 2 },
  /** Headings name every column of what is computed: (C)=(A)-(B); 前年度末残高, 積立額, 取崩し額, 本年度末残高. */
  "named-columns": { figures: 0, perCause: 1, digits: 0, forgiven: 1 },
  /** Lines of 比較 below their namesakes of 本年度 and 前年度. */
  "named-lines": { figures: 1, perCause: 1, digits: 0, forgiven: 1 },
  /** 翌月繰越 of one month and 前月繰越 of the next, by their names; the 計 of the months may leave either out. */
  "carried-over": { figures: 0, perCause: 1, digits: 0, forgiven: 1 },
  /** 累計 of each month; which column is added to it, the figures choose. */
  "running-total": { figures: 1, perCause: 1, digits: 0, forgiven: 1 },
  /** 発行額 and 元金償還額 stand above 年度末残高 of three years or more: names say how it moves, and one year shows it. */
  "named-years": { figures: 1, perCause: 1, digits: 2 },
  /** Of some columns between two balances the names do not say whether they are added or taken: the figures choose. */
  "unnamed-columns": { figures: 3, perCause: 1, digits: 0 },
  /** Sources of funds stand beside several amounts: the figures say of which. */
  "named-sources": { figures: 1, perCause: 1, digits: 2 },
} as const satisfies Record<string, Threshold>;

export type Claimed = keyof typeof NEEDED;

/** So many have to say what is claimed. */
export interface Ballot {
  /** So many at least that say something. */
  readonly least?: number;
  /** More than so many times those that deny it, or as many. */
  readonly over?: number;
  readonly from?: number;
  /** So many that deny it are the errors that are looked for. */
  readonly forgiven?: number;
  /** More that deny it show another structure. */
  readonly most?: number;
}

/** One more than deny it: an error here and there does not turn a vote, another structure does. */
const MAJORITY = { over: 1 } as const;

/** Of lines, columns or totals, by what is claimed. */
export const BALLOTS = {
  /** 補正後 is what it was and what was added; 予算現額 stands as well beside 調定額 and 収入済額, which make nothing. */
  "revised-budget": MAJORITY,
  /** Years beside a 合計 add up to it (継続費の年割額) or are compared with it; so with columns that are named by nothing. */
  "columns-added": MAJORITY,
  /** 単価, 数量 and 金額 head three columns: that all lines are products needs one that shows it, and more than deny it. */
  "named-product": { least: 1, over: 1 },
  /** 「3,500円×6回×2人」 beside an amount may explain a part of it: most amounts are what is written beside them. */
  "written-product": { least: 2, over: 1 },
  /** A 小計 among the columns stands for those before it in the total beside it. */
  "nested-columns": MAJORITY,
  /** "Total" above a column, or last year's, may count something else; half of the lines are enough, for it is named. */
  "english-total": { from: 1 },
  /** A list repeats the figures of a 目 beside each of its 節. */
  "repeated-list": MAJORITY,
  /** One movement leads from 前月繰越 to 翌月繰越 in most months. */
  "movement-of-months": MAJORITY,
  /** Figures alone show that a column is the difference of two others: chance ties one line, and one in two is no rule. */
  "unnamed-difference": { least: 3, from: 1.5 },
  /** A heading names both columns that it compares: one line has to show it, and not more deny it. */
  "named-pair": { least: 1, from: 1 },
  /** 取得価額, 減価償却累計額 and 価額 are all named: one asset alone may be the error. */
  "named-remainder": { forgiven: 1, from: 1 },
  /** A column is named a difference, so that half of the lines settle of which two. */
  "named-difference": { least: 3, from: 1 },
  /** 予算 − 決算 or 決算 − 予算: the printed order counts unless nearly all lines deny it, since signs are often lost. */
  "reversed-difference": { over: 4 },
  /** Figures beside a line of another table come to it in most lines; three that tie are no chance. */
  "level-sums": { least: 3, over: 1 },
  /** Most lines are named as the 節 of 地方自治法施行規則. */
  "expense-items": { least: 2, over: 1 },
  /** Each 目 has one 節 beside it: one that differs may be the error. */
  "one-item-each": { forgiven: 1, from: 1 },
  /** A statement puts its totals above deeper lines: of three of them at most one is wrong. */
  "leading-totals": { least: 2, over: 2 },
  /** The same where the other statements of the body show it. */
  "leading-totals-of-body": { least: 2, from: 1 },
  /** A total is the sum of these parts in most of its columns. */
  "most-columns": MAJORITY,
  /** Parts exceed their total: too many were taken. */
  "beyond-total": MAJORITY,
  /** The same in every second column that misses. */
  "exceeding-parts": { from: 1 },
  /** A line was left out: in most columns the parts come to less. */
  "left-out": MAJORITY,
  /** One total that does not tie beside three that do is an error. */
  "errors-among-totals": { from: 3 },
  /** 款, 項 and 目 in columns of their own add up. */
  staircase: { least: 2, from: 1 },
  /** Formulas of other cells say it of a column: at most one that denies it is an error. */
  "written-column": { over: 1, forgiven: 1 },
  /** The same, sure enough for an error: three that tie for each that does not. */
  "written-sum": { least: 2, from: 3, forgiven: 1 },
  /** The same where a label says it too. */
  "written-and-named": { from: 1 },
  /** A label of a total that most places deny may have been misread. */
  "declared-sum": MAJORITY,
  /** Total and Subtotal, read by their places alone: one column that misses is wrong, of more only a few. */
  "named-sum": { from: 3, forgiven: 1 },
  /** Neighbours add up in half of the places; lists that lie apart need more, for there are more of them to try. */
  "inferred-beside": { from: 1 },
  "inferred-apart": { from: 7 / 3 },
  /** The one place where a total that is named so does not tie is the finding. */
  "inferred-break": { least: 5, most: 1 },
  /** Where an inferred sum fails rarely, a short figure may be the slip. */
  "inferred-slip": { from: 6, forgiven: 1 },
  /** Enough lines in which an inferred sum ties make one that does not an error. */
  "inferred-error": { least: 5, most: 1 },
} as const satisfies Record<string, Ballot>;

export type Balloted = keyof typeof BALLOTS;
