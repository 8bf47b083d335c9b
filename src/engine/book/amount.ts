import { type Doubt, doubtIn, ILLEGIBLE, isDoubt } from "./doubt";
import { numberFormat, type Printing } from "./number-format";
import { compact } from "./text";
import { unitNamed } from "./unit";

/** A printed figure, exact: 12.5 is {digits: 125, decimals: 1}. */
export interface Figure {
  readonly digits: number;
  readonly decimals: number;
  /** Yen per 1 of the figure, where the cell itself says it (1,234千円). */
  readonly unit?: number;
  /** The cell holds more decimals than it shows, so the printed figure is rounded half up. */
  readonly shortened?: boolean;
  /**
   * The number in the cell has the other sign: its format prints △ before what is positive ("marked"), or nothing but a
   * colour tells what is negative ("unmarked": the figure is that of the cell).
   */
  readonly sign?: "marked" | "unmarked";
}

const DASH = /^[-−‐‑–—―ー─ｰ]+$/u;
/** Digits of either width, or a dash: without them a text is a label. */
const MAY_BE_FIGURE = /[0-9０-９]|^[-−‐‑–—―ー─ｰ－\s]+$/u;
const NEGATIVE = /^[△▲▵▴∆Δ⊿−‐‑–—―-]/u;
const CURRENCY = /[¥\\$€£]/gu;

const UNIT_BEHIND = /(?<=[0-9)])(百万|千)?円$/u;

/** An inner figure (うち書き) behind the main one or below it in the same cell: 「8,860 〔7,061〕」. */
const INNER_BEHIND = /^(.*[0-9])(?:\s*[〔［[]|\s+[(（])[0-9０-９][0-9０-９,，.]*[〕］\])）]\s*$/su;

/** £000, $'000, 000s: a unit below the heading of a column. */
const THOUSANDS = /^[£$€]?'?0{3}s?$/u;

/**
 * The amount that a text prints: 「△1,234」「▲ 1,234」「(1,234)」「１，２３４」「1、234」「2.838.367」「1,234千円」「$831.7」,
 * 「－」 as zero, of 「8,860〔7,061〕」 the main figure.
 * A doubt where it is a figure but which one cannot be told (1.234, 12,34, 262,フ73,622); null where it is no figure.
 */
export function readText(text: string): Figure | Doubt | null {
  if (text.length > 40 || !MAY_BE_FIGURE.test(text)) return null;
  const compacted = compact(INNER_BEHIND.exec(text)?.[1] ?? text);
  if (THOUSANDS.test(compacted)) return null;
  if (DASH.test(compacted)) return { digits: 0, decimals: 0 };
  const unit = UNIT_BEHIND.exec(compacted)?.[0];
  const bare = unit ? compacted.slice(0, 0 - unit.length) : compacted;
  const { negative, body } = splitSign(bare.replace(CURRENCY, ""));
  const grouped = body.replaceAll("、", ",").replace(/(?<=[0-9])'(?=[0-9]{3})/gu, ",");
  const figure = readDigits(grouped);
  if (!figure || !Number.isSafeInteger(figure.digits)) return signedDoubt(doubtIn(grouped), negative);
  const signed = negative ? { ...figure, digits: 0 - figure.digits } : figure;
  return unit ? { ...signed, unit: unitNamed(unit)! } : signed;
}

function signedDoubt(doubt: Doubt | null, negative: boolean): Doubt | null {
  if (!doubt || !negative) return doubt;
  return { readings: doubt.readings.map((each) => ({ ...each, digits: `-${each.digits}` })) };
}

const EUROPEAN = /^([0-9]{1,3}(?:\.[0-9]{3})*|[0-9]+)(?:,([0-9]{1,2}))?$/u;

/** The amount that a text prints with points between thousands and a comma before decimals: 401.129,60; null for any other. */
export function readEuropean(text: string): Figure | null {
  const { negative, body } = splitSign(compact(text).replace(CURRENCY, ""));
  const [, integer, fraction = ""] = EUROPEAN.exec(body) ?? [];
  if (integer === undefined) return null;
  const digits = Number(integer.replaceAll(".", "") + fraction);
  if (!Number.isSafeInteger(digits)) return null;
  return { digits: negative ? 0 - digits : digits, decimals: fraction.length };
}

function splitSign(text: string): { negative: boolean; body: string } {
  const bracketed = /^([△▲-]?)\((.+)\)$/u.exec(text);
  if (bracketed) return { negative: true, body: bracketed[2]!.replace(NEGATIVE, "") };
  if (NEGATIVE.test(text)) return { negative: true, body: text.slice(1) };
  if (/[0-9][-−]$/u.test(text)) return { negative: true, body: text.slice(0, -1) };
  return { negative: false, body: text.replace(/^\+/, "") };
}

function readDigits(body: string): Figure | null {
  if (/^\d+$/.test(body) || /^\d{1,3}(,\d{3})+$/.test(body)) return whole(body.replaceAll(",", ""));
  // Two points and more can only separate thousands; one point before three digits may be either.
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(body)) return whole(body.replaceAll(".", ""));
  const decimal = /^(\d+|\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(body);
  if (!decimal) return null;
  const [, integer = "", fraction = ""] = decimal;
  if (fraction.length === 3 && (integer.length <= 3 || integer.includes(",")) && integer !== "0") return null;
  return { digits: Number(integer.replaceAll(",", "") + fraction), decimals: fraction.length };
}

function whole(digits: string): Figure {
  return { digits: Number(digits), decimals: 0 };
}

/** Half of a budget is zeros: one object for all. */
const ZERO: Figure = { digits: 0, decimals: 0 };

/**
 * The amount that a number prints under its format code, rounded as Excel shows it (half away from zero on 15
 * significant digits). A doubt beyond 2^53; null where the format prints a date, a ratio, a heading or no digit.
 */
export function readNumber(value: number, formatCode: string | undefined): Figure | Doubt | null {
  const printing = numberFormat(formatCode, value);
  const { kind, decimals, scale } = printing;
  if (kind === "nothing") return value === 0 ? ZERO : null;
  if (kind !== "amount" && kind !== "text") return null;
  const isPlain = scale === 0 && !decimals && Number.isInteger(value);
  if (isPlain && value === 0) return ZERO;
  if (isPlain && !Number.isSafeInteger(value)) return ILLEGIBLE;
  if (!Number.isFinite(value)) return ILLEGIBLE;
  const figure = isPlain ? { digits: value, decimals: 0 } : roundedTo(value, printing);
  return isDoubt(figure) ? figure : asPrinted(figure, printing);
}

/** With the sign and the unit that the section prints. */
function asPrinted(figure: Figure, { isMarked, isBare, unit }: Printing): Figure {
  const { digits } = figure;
  const own = unit === null ? figure : { ...figure, unit };
  if (digits > 0 && isMarked) return { ...own, digits: 0 - digits, sign: "marked" };
  return digits < 0 && isBare && !isMarked ? { ...own, sign: "unmarked" } : own;
}

/** The text that a number prints as a heading (6 under 「"令和"0"年度"」); null for any other. */
export function readHead(value: number, formatCode: string | undefined): string | null {
  if (formatCode === undefined) return null;
  const { kind, before, behind } = numberFormat(formatCode, value);
  return kind === "head" && value >= 0 ? `${before}${Math.round(value)}${behind}` : null;
}

const PERCENT = /^(.+?)[%％]$/u;

/**
 * The ratio in per cent that a number prints under a format with %, or all its digits without a format, or a text with %
 * (△ 1.2％); null for any other.
 */
export function readPercent(value: unknown, formatCode: string | undefined): Figure | null {
  if (typeof value === "string") {
    const figure = readText(PERCENT.exec(value.trim())?.[1] ?? "");
    return isDoubt(figure) ? null : figure;
  }
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  const { kind, decimals, least } = numberFormat(formatCode, value);
  if (kind !== "ratio" && formatCode !== undefined) return null;
  const figure = roundedTo(value, { decimals, least, scale: -2 });
  return isDoubt(figure) ? null : figure;
}

/** Works on the decimal text of the number, since 1.005 is not 1.005 in binary. */
function roundedTo(
  value: number,
  { decimals, least, scale }: Pick<Printing, "decimals" | "least" | "scale">,
): Figure | Doubt {
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  const significant = mantissa.replace(".", "");
  const places = 14 - Number(exponent) + scale;
  const held = Math.max(places - /(?<!0)0*$/.exec(significant)![0].length, 0);
  const shown = decimals === null ? Math.min(held, 9) : Math.min(decimals, Math.max(held, least));
  const drop = places - shown;
  const all = BigInt(significant);
  const power = 10n ** BigInt(Math.abs(drop));
  const kept = drop > 0 ? (all * 2n + power) / (power * 2n) : all * power;
  const digits = Number(kept);
  if (!Number.isSafeInteger(digits)) return ILLEGIBLE;
  return {
    digits: value < 0 ? 0 - digits : digits,
    decimals: shown,
    shortened: drop > 0 && all % power !== 0n,
  };
}
