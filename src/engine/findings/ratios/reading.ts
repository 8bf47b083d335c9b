import type { Ratio, Statement } from "../../types";

/** What a printed ratio may be: in per cent (×100) or as a fraction. */
export interface RatioReading {
  /**
   * 構成比 of a whole line, one column against another (執行率, 対前年比), the change from one to the other (増減率), or the
   * average of several.
   */
  readonly kind: "share" | "quotient" | "growth" | "average";
  /** The column of the part, and that of what it is compared with. */
  readonly part: number;
  readonly base: number;
  /** The line that is the whole of a share. */
  readonly whole: number | null;
  readonly scale: 1 | 100;
  /** The digits after the printed ones are cut off, as in a table whose amounts are cut off. */
  readonly isCut: boolean;
  /** The columns of an average, and whether only those count that print something. */
  readonly averaged?: { readonly columns: readonly number[]; readonly ofPrinted: boolean };
}

/** The amounts that a ratio divides, in the last digit of their table. */
interface Division {
  readonly part: number;
  readonly base: number;
  /** How many rounded figures the part consists of. */
  readonly figures: number;
}

/** Smaller numbers of printed units are the ratio of nearly anything small. */
const TELLING = 10;

export function tells({ digits }: Ratio): boolean {
  return Math.abs(digits) >= TELLING;
}

/** Ratios of nothing to nothing, to nothing, or to a deficit say nothing. */
export function divisionOf(statement: Statement, reading: RatioReading, line: number): Division | null {
  const { lines } = statement;
  if (reading.averaged) return averageOf(statement, reading.averaged, line);
  const valueAt = (at: number, column: number) => lines[at]!.amounts[column]!.value;
  const own = valueAt(line, reading.part);
  const base = valueAt(reading.whole ?? line, reading.base);
  if (own === null || base === null || base <= 0) return null;
  if (reading.kind === "growth") return { part: own - base, base, figures: 2 };
  return { part: own, base, figures: 1 };
}

/** The sum of the amounts and how many they are; each of them is rounded in 千円 and above. */
function averageOf(
  { lines, unit, decimals }: Statement,
  { columns, ofPrinted }: NonNullable<RatioReading["averaged"]>,
  line: number,
): Division | null {
  const amounts = columns.map((column) => lines[line]!.amounts[column]!);
  const counted = ofPrinted ? amounts.filter(({ source }) => source !== "blank") : amounts;
  if (counted.length === 0 || counted.some(({ value }) => value === null)) return null;
  const part = counted.reduce((sum, { value }) => sum + value!, 0);
  return { part, base: counted.length * 10 ** decimals, figures: (unit ?? 0) < 1000 ? 0 : counted.length };
}

/**
 * By how many printed units a ratio misses: 0 where ratio × base is the part within half a unit (below one unit, where
 * digits are cut off), whatever the printed amounts were rounded from. Of a cell that shows fewer digits than it holds
 * either may be meant.
 */
export function missOf(
  statement: Statement,
  reading: RatioReading,
  line: number,
  ratio: Ratio,
): number | null {
  const miss = missOfFigure(statement, reading, line, ratio);
  if (!miss || !ratio.stored) return miss;
  return missOfFigure(statement, reading, line, ratio.stored) === 0 ? 0 : miss;
}

function missOfFigure(
  statement: Statement,
  reading: RatioReading,
  line: number,
  ratio: Ratio,
): number | null {
  const division = divisionOf(statement, reading, line);
  if (!division || (division.part === 0 && ratio.digits === 0)) return null;
  const { part, base, figures } = division;
  const unit = reading.scale * 10 ** ratio.decimals;
  const [printed, exact] = [ratio.digits * base, unit * part];
  // In 千円 and above the amounts themselves are rounded, each by half of its last digit at most.
  const isExact = statement.unit === 1 || figures === 0;
  const blur = isExact ? 0 : figures * unit + (reading.averaged ? 0 : Math.abs(ratio.digits));
  const isSafe = Math.max(Math.abs(printed), Math.abs(exact)) < Number.MAX_SAFE_INTEGER / 8;
  const apart = isSafe
    ? exact - printed
    : Number(BigInt(unit) * BigInt(part) - BigInt(ratio.digits) * BigInt(base));
  // What is cut off lies beyond the printed figure, half a unit in the middle.
  const middle = reading.isCut ? Math.sign(part) * base : 0;
  const beyond = Math.abs(2 * apart - middle) - blur - base;
  return beyond <= 0 ? 0 : Math.ceil(beyond / (2 * base));
}

/** The ratio as it should be printed. */
export function expectedRatio(
  statement: Statement,
  reading: RatioReading,
  line: number,
  { decimals }: Ratio,
): Ratio {
  const { part, base } = divisionOf(statement, reading, line)!;
  const twice = 2n * BigInt(reading.scale * 10 ** decimals) * BigInt(Math.abs(part));
  const size = Number((twice + (reading.isCut ? 0n : BigInt(base))) / (2n * BigInt(base)));
  return { digits: part < 0 ? 0 - size : size, decimals };
}
