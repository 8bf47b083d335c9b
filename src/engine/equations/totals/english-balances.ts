import { compact } from "../../book/text";
import type { Line, Statement } from "../../types";
import type { Addend } from "../sum";

/** What a balance is called, and the two lines above it that make it. */
interface EnglishBalance {
  readonly name: RegExp;
  readonly parts: readonly [RegExp, RegExp];
  readonly factor: 1 | -1;
}

const BALANCES: readonly EnglishBalance[] = [
  // PSAS PS 1201 and GASB 34: annual surplus, excess of revenues over expenditures.
  {
    name: /^(?:annual|operating|total|net|current(?:year)?)*[(]?(?:surplus|deficit|excess|deficiency)/u,
    parts: [
      /^total(?:operating|general)?(?:revenues?|income|receipts)$/u,
      /^total(?:operating|general)?(?:expenditures?|expenses|outlays|disbursements)$/u,
    ],
    factor: -1,
  },
  // PS 1201: net financial assets or net debt, and with the non-financial assets the accumulated surplus.
  {
    name: /^net(?:financialassets|debt)(?:[(/]|$)/u,
    parts: [/^totalfinancialassets$/u, /^total(?:financial)?liabilities$/u],
    factor: -1,
  },
  {
    name: /^accumulated(?:surplus|deficit)/u,
    parts: [/^net(?:financialassets|debt)(?:[(/]|$)/u, /^totalnon-?financialassets$/u],
    factor: 1,
  },
];

/** 「Fund balances - beginning」, 「Accumulated surplus, end of year」. */
const OPENING = /^(.*?)[-,]?(?:at)?(?:the)?(?:beginning|opening|startof)(?:of)?(?:the)?(?:year|period)?$/u;
const CLOSING = /^(.*?)[-,]?(?:at)?(?:the)?(?:ending|endof|closing)(?:the)?(?:year|period)?$/u;
/** What leads from one to the other. */
const MOVEMENT = /surplus|deficit|excess|deficiency|change|increase|decrease/u;

/**
 * What a line of a public body's statements is by its English name: one total less another, or what there was and what
 * came to it. Null of a line of another name, or where what it is made of is not printed once above it.
 */
export function englishBalance(statement: Statement, total: number): readonly [Addend, Addend] | null {
  return closing(statement, total) ?? difference(statement, total);
}

function difference({ lines }: Statement, total: number): readonly [Addend, Addend] | null {
  const name = nameOf(lines[total]!);
  if (OPENING.test(name) || CLOSING.test(name)) return null;
  const balance = BALANCES.find((each) => each.name.test(name));
  if (!balance) return null;
  const [first, second] = balance.parts.map((part) =>
    lines
      .slice(0, total)
      .flatMap((line, at) => (line.type !== "heading" && part.test(nameOf(line)) ? [at] : [])),
  );
  if (first!.length !== 1 || second!.length !== 1) return null;
  return [
    { line: first![0]!, factor: 1 },
    { line: second![0]!, factor: balance.factor },
  ];
}

/** The two lines above what a year ended with: what it began with, and what moved it, in either order; of cash see cash-flows. */
function closing({ lines }: Statement, total: number): readonly [Addend, Addend] | null {
  const stem = CLOSING.exec(nameOf(lines[total]!))?.[1];
  if (stem === undefined || total < 2) return null;
  const above = [total - 2, total - 1] as const;
  const isOther = (at: number) => lines[at]!.type === "heading" || /cash/u.test(nameOf(lines[at]!));
  if (above.some(isOther)) return null;
  const opening = above.find((at) => OPENING.exec(nameOf(lines[at]!))?.[1] === stem);
  const movement = above.find((at) => at !== opening && MOVEMENT.test(nameOf(lines[at]!)));
  if (opening === undefined || movement === undefined) return null;
  return [
    { line: above[0], factor: 1 },
    { line: above[1], factor: 1 },
  ];
}

function nameOf({ label }: Line): string {
  return compact(label).toLowerCase();
}
