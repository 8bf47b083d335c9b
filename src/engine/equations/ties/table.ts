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
  /** −1 where one of them prints a cost as a loss. */
  readonly factor?: -1;
  /** "statements": of one scope and period, segment by segment; "bodies": the whole, be there parts beside it or not. */
  readonly between: "statements" | "bodies" | "tables of one sheet";
  /** Roles of lines that the left statement must print for the tie to hold. */
  readonly provided?: readonly string[];
  /** Where it is laid down that both are the same figure. */
  readonly source?: string;
}

/**
 * A cash plan that starts from what is earned and brings it to cash through 未収金 repeats the figures of the income
 * statement; one that lists receipts as paid (消費税込み, say) does not.
 */
const ACCRUAL = ["opening-receivables", "closing-receivables"] as const;

const MIC = "統一的な基準による地方公会計マニュアル（総務省）";

const side = (kind: string, lines: Side["lines"][number] | Side["lines"], column?: RegExp): Side => ({
  kind,
  lines: typeof lines === "string" || lines instanceof RegExp ? [lines] : lines,
  ...(column && { column }),
});

const GENERAL = /^充当一般財源/u;
const CONSTRUCTION = /^普通建設事業費$/u;

/** 社会資本等形成の世代間負担比率 takes all debt, be it due within the year or later. */
const DEBT_OUTSTANDING = /^地方債等?(の)?残高\(.*(償還予定|1年以?内).*(含む|含める)\)(\([a-z]\))?$/u;
const LONG_TERM_DEBT = /^地方債等?$/u;
const DEBT_DUE = /^(翌年度|1年以?内)(の)?償還予定(の)?地方債等?$/u;

/** 突合: every figure that stands in two statements. 公債費 by nature and by purpose is not the same. */
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
    left: side("municipal-cash", "cash-at-end"),
    right: side("balance-sheet", "cash"),
    between: "bodies",
    source: MIC,
  },
  {
    left: side("municipal-net-assets", "net-assets-at-end"),
    right: side("balance-sheet", "net-assets"),
    between: "bodies",
    source: MIC,
  },
  {
    left: side("municipal-net-assets", "net-cost"),
    right: side("municipal-cost", "net-cost"),
    factor: -1,
    between: "bodies",
    source: MIC,
  },
  {
    left: side("table", DEBT_OUTSTANDING),
    right: side("balance-sheet", [LONG_TERM_DEBT, DEBT_DUE]),
    between: "bodies",
    source: MIC,
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
