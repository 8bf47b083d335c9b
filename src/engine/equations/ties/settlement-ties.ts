import { samePeriod } from "../../book/period";
import type { Equation, Statement, Term } from "../../types";
import { agreeBut } from "../evidence";
import type { Book } from "../rule";

/** A line of a table of 決算, by role or by label, in the columns that the heading names. */
interface Place {
  readonly kind: string;
  readonly line: string | RegExp;
  readonly column?: RegExp;
}

const AMOUNT = /^(決算|収入済|支出済)?額$|決算額/u;
const GENERAL = /^充当一般財源/u;
const CONSTRUCTION = /^普通建設事業費$/u;

/** What the tables of a municipality's settlement have in common. 公債費 by nature and by purpose is not the same. */
const TIES: readonly (readonly [Place, Place])[] = [
  [
    { kind: "settlement-balance", line: "revenue" },
    { kind: "revenue-by-source", line: "sum" },
  ],
  [
    { kind: "settlement-balance", line: "expenditure" },
    { kind: "spending-by-nature", line: "sum" },
  ],
  [
    { kind: "spending-by-nature", line: "sum" },
    { kind: "spending-by-purpose", line: "sum" },
  ],
  [
    { kind: "spending-by-nature", line: "sum", column: GENERAL },
    { kind: "spending-by-purpose", line: "sum", column: GENERAL },
  ],
  [
    { kind: "spending-by-purpose", line: "sum", column: CONSTRUCTION },
    { kind: "spending-by-nature", line: CONSTRUCTION },
  ],
  [
    { kind: "revenue-by-source", line: /^(地方|市|区|町|村)税$/u },
    { kind: "municipal-taxes", line: "sum" },
  ],
];

/** Ties between the tables of one settlement on one sheet, where the figures do not show that their scope differs. */
export function settlementTies({ statements, sets, terms }: Book): Equation[] {
  return sets.flatMap((set) =>
    TIES.flatMap(([left, right]) =>
      set.flatMap((index) => {
        const partner = set.find((other) => areOne(statements[index]!, statements[other]!, right.kind));
        if (statements[index]!.kind !== left.kind || partner === undefined) return [];
        const [total, term] = [
          termAt(statements, terms, index, left),
          termAt(statements, terms, partner, right),
        ];
        return total && term && agreeBut(total, term, statements)
          ? [{ rule: "tie-out", total, terms: [term] }]
          : [];
      }),
    ),
  );
}

function areOne(own: Statement, other: Statement, kind: string): boolean {
  return (
    other.kind === kind &&
    own.sheet === other.sheet &&
    own.unit === other.unit &&
    samePeriod(own.period, other.period)
  );
}

function termAt(
  statements: readonly Statement[],
  terms: Book["terms"],
  index: number,
  { line, column = AMOUNT }: Place,
): Term | null {
  const { lines, columns } = statements[index]!;
  const at = lines.findLastIndex(({ key, type, role }) => {
    if (line === "sum") return type === "total";
    return typeof line === "string" ? role === line : line.test(key);
  });
  const headed = columns.findIndex(({ key }) => column.test(key));
  // 令和5年度 beside 令和4年度: the first is the year of the card.
  const place = headed < 0 && column === AMOUNT ? columns.findIndex(({ role }) => role === "amount") : headed;
  return terms[index]?.[at]?.[place] ?? null;
}

/** 単年度収支 is this year's 実質収支 less last year's, across the columns of two years. */
export function yearBalances({ statements, terms }: Book): Equation[] {
  return statements.flatMap(({ kind, roles, columns }, index): Equation[] => {
    const [total, balance] = [roles["year-balance"], roles["real-balance"]];
    if (kind !== "settlement-balance" || total === undefined || balance === undefined) return [];
    return columns.flatMap(({ period }, column): Equation[] => {
      const before = columns.findIndex(
        (other) => other.period?.year != null && other.period.year === (period?.year ?? NaN) - 1,
      );
      if (before < 0) return [];
      const own = terms[index]!;
      return [
        {
          rule: "change",
          total: own[total]![column]!,
          terms: [own[balance]![column]!, { ...own[balance]![before]!, factor: -1 }],
        },
      ];
    });
  });
}
