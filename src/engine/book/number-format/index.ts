import { type Condition, type NumberFormat, readSection, type Section } from "./section";

export type { NumberFormat } from "./section";

/** Which section prints a number, and how. */
export interface Printing extends NumberFormat {
  /** The figure is printed without the minus of the number: the section is for negative numbers alone. */
  readonly isBare: boolean;
}

interface Code {
  readonly positive: Printing;
  readonly negative: Printing;
  readonly zero: Printing;
  /** The sections in order, where they say themselves which numbers they are for. */
  readonly conditional: readonly Section[] | null;
}

const GENERAL: Printing = {
  kind: "amount",
  decimals: null,
  least: 0,
  scale: 0,
  before: "",
  behind: "",
  unit: null,
  isMarked: false,
  isInner: false,
  isBare: false,
};

const known = new Map<string, Code>();

/** How a format code prints a number; "General" or nothing prints it as it is. */
export function numberFormat(code: string | undefined, value = 1): Printing {
  if (code === undefined || code === "General") return GENERAL;
  const { positive, negative, zero, conditional } = known.get(code) ?? remember(code);
  if (conditional) return chosen(conditional, value);
  return value > 0 ? positive : value < 0 ? negative : zero;
}

/** What tells in the negative section itself that the number is negative, other than the marks before a figure. */
const WORDED = /減|負|赤字?$|マイナス|[▽▼↓]|[△▲−‐–-]\s*$/u;

function remember(code: string): Code {
  const all = splitSections(code).map(readSection);
  // The last section of `0;@` is for texts.
  const numeric = all.filter(({ kind }) => kind !== "text");
  const plain = (numeric.length > 0 ? numeric : all).slice(0, 3);
  const at = (index: number, isNegative: boolean) => printing(plain[index]!, isNegative);
  const read: Code = {
    positive: at(0, false),
    negative: plain.length > 1 ? at(1, true) : at(0, false),
    zero: at(plain.length > 2 ? 2 : 0, false),
    conditional: plain.some(({ condition }) => condition) ? plain : null,
  };
  if (known.size > 1000) known.clear();
  known.set(code, read);
  return read;
}

/** @param isNegative whether the section is for negative numbers alone */
function printing(section: Section, isNegative: boolean): Printing {
  const isWorded = WORDED.test(section.before) || WORDED.test(section.behind);
  return { ...section, isBare: isNegative && !isWorded };
}

/** At the semicolons that are neither quoted nor escaped. */
function splitSections(code: string): string[] {
  const sections = [""];
  for (const [part] of code.matchAll(/"[^"]*"?|\\.|\[[^[\]]*\]|[^]/gu)) {
    if (part === ";") sections.push("");
    else sections[sections.length - 1] += part;
  }
  return sections;
}

/**
 * The first section whose condition the number meets; one without a condition is for all that is left, and General
 * where none is for it.
 */
function chosen(sections: readonly Section[], value: number): Printing {
  const index = sections.findIndex(({ condition }) => !condition || meets(value, condition));
  if (index < 0) return GENERAL;
  const section = sections[index]!;
  const left = section.condition
    ? [section.condition]
    : sections.slice(0, index).map(({ condition }) => opposite(condition));
  return printing(section, value < 0 && left.some(isNegativeAlone));
}

function meets(value: number, { operator, bound }: Condition): boolean {
  if (operator === "<") return value < bound;
  if (operator === "<=") return value <= bound;
  if (operator === ">") return value > bound;
  if (operator === ">=") return value >= bound;
  return operator === "=" ? value === bound : value !== bound;
}

/** What is left for later sections. */
function opposite(condition: Condition | null): Condition | null {
  if (!condition) return null;
  const opposites: Readonly<Record<string, string>> = {
    "<": ">=",
    "<=": ">",
    ">": "<=",
    ">=": "<",
    "=": "<>",
    "<>": "=",
  };
  return { operator: opposites[condition.operator]!, bound: condition.bound };
}

function isNegativeAlone(condition: Condition | null): boolean {
  if (!condition) return false;
  const { operator, bound } = condition;
  return operator === "<" ? bound <= 0 : (operator === "<=" || operator === "=") && bound < 0;
}
