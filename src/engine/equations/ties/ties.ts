/** One side of a tie: the sum of the lines with these roles; a role that is not printed counts as nothing. */
export interface Side {
  readonly kind: string;
  readonly roles: readonly string[];
}

export interface Tie {
  readonly left: Side;
  readonly right: Side;
  /** Lines that the left statement must print for the tie to hold. */
  readonly provided?: readonly string[];
}

/**
 * A cash plan that starts from what is earned and brings it to cash through 未収金 repeats the figures of the income
 * statement; one that lists receipts as paid (消費税込み, say) does not.
 */
const ACCRUAL = ["opening-receivables", "closing-receivables"] as const;

/** 突合: the same figure in two statements. */
export const TIES: readonly Tie[] = [
  { left: { kind: "cash-plan", roles: ["cash-at-end"] }, right: { kind: "balance-sheet", roles: ["cash"] } },
  {
    left: { kind: "cash-plan", roles: ["closing-receivables"] },
    right: { kind: "balance-sheet", roles: ["receivables"] },
  },
  {
    left: { kind: "cash-plan", roles: ["closing-payables"] },
    right: { kind: "balance-sheet", roles: ["payables", "income-taxes-payable"] },
  },
  {
    left: { kind: "cash-plan", roles: ["operating-revenue"] },
    right: { kind: "income-statement", roles: ["operating-revenue"] },
    provided: ACCRUAL,
  },
  {
    left: { kind: "cash-plan", roles: ["interest-received"] },
    right: { kind: "income-statement", roles: ["interest-received", "securities-interest"] },
    provided: ACCRUAL,
  },
  {
    left: { kind: "cash-plan", roles: ["misc-income"] },
    right: { kind: "income-statement", roles: ["misc-income"] },
    provided: ACCRUAL,
  },
];

/** What a main line of an overview is in the full statement, where that does not print it as a line of its own. */
export const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  revenue: ["operating-revenue", "nonoperating-revenue", "extraordinary-gain"],
  expense: ["operating-expense", "nonoperating-expense", "extraordinary-loss"],
};
