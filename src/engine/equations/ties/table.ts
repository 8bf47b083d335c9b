/** One side of a tie: the sum of its lines, by role or, where no kind gives one, by label. What is not printed is zero. */
export interface Side {
  /** Id of a kind; "table" for one of unknown kind. */
  readonly kind: string;
  readonly lines: readonly (string | RegExp)[];
  /** The heading of its column; without one 決算額, that of this year, or of the whole. */
  readonly column?: RegExp;
}

export interface Tie {
  readonly left: Side;
  readonly right: Side;
  /** "statements": of one scope and period, segment by segment. */
  readonly between: "statements" | "tables of one sheet";
  /** Roles of lines that the left statement must print for the tie to hold. */
  readonly provided?: readonly string[];
}

/**
 * A cash plan that starts from what is earned and brings it to cash through 未収金 repeats the figures of the income
 * statement; one that lists receipts as paid (消費税込み, say) does not.
 */
const ACCRUAL = ["opening-receivables", "closing-receivables"] as const;

const side = (kind: string, lines: Side["lines"][number] | Side["lines"], column?: RegExp): Side => ({
  kind,
  lines: typeof lines === "string" || lines instanceof RegExp ? [lines] : lines,
  ...(column && { column }),
});

const GENERAL = /^充当一般財源/u;
const CONSTRUCTION = /^普通建設事業費$/u;

/** 突合: every figure that stands in two statements of 予算 or 決算カード; what forms require is in forms/. 公債費 by nature and by purpose is not the same. */
export const TIES: readonly Tie[] = [
  {
    left: side("cash-plan", "cash-at-end"),
    right: side("balance-sheet", "cash"),
    between: "statements",
  },
  {
    left: side("cash-plan", "closing-receivables"),
    right: side("balance-sheet", "receivables"),
    between: "statements",
  },
  {
    left: side("cash-plan", "closing-payables"),
    right: side("balance-sheet", ["payables", "income-taxes-payable"]),
    between: "statements",
  },
  {
    left: side("cash-plan", "operating-revenue"),
    right: side("income-statement", "operating-revenue"),
    between: "statements",
    provided: ACCRUAL,
  },
  {
    left: side("cash-plan", "interest-received"),
    right: side("income-statement", ["interest-received", "securities-interest"]),
    between: "statements",
    provided: ACCRUAL,
  },
  {
    left: side("cash-plan", "misc-income"),
    right: side("income-statement", "misc-income"),
    between: "statements",
    provided: ACCRUAL,
  },
  {
    left: side("settlement-balance", "revenue"),
    right: side("revenue-by-source", "sum"),
    between: "tables of one sheet",
  },
  {
    left: side("settlement-balance", "expenditure"),
    right: side("spending-by-nature", "sum"),
    between: "tables of one sheet",
  },
  {
    left: side("spending-by-nature", "sum"),
    right: side("spending-by-purpose", "sum"),
    between: "tables of one sheet",
  },
  {
    left: side("spending-by-nature", "sum", GENERAL),
    right: side("spending-by-purpose", "sum", GENERAL),
    between: "tables of one sheet",
  },
  {
    left: side("spending-by-purpose", "sum", CONSTRUCTION),
    right: side("spending-by-nature", CONSTRUCTION),
    between: "tables of one sheet",
  },
  {
    left: side("revenue-by-source", /^(地方|市|区|町|村)税$/u),
    right: side("municipal-taxes", "sum"),
    between: "tables of one sheet",
  },
];

/** What a main line of an overview is in the full statement, where that does not print it as a line of its own. */
export const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  revenue: ["operating-revenue", "nonoperating-revenue", "extraordinary-gain"],
  expense: ["operating-expense", "nonoperating-expense", "extraordinary-loss"],
};
