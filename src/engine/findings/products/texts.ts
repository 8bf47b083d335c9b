import type { Figure } from "../../book/amount";
import { unified } from "../../book/text";
import { added, missOf, productOf } from "./exact";

/** 「3,500円×6回×2人＝42,000円」 as a text prints it. */
export interface WrittenProduct {
  /** 3,500円×6回×2人 */
  readonly text: string;
  /** In yen. */
  readonly value: Figure;
  /** What stands behind 「＝」, and whether the product comes to it; absent where nothing does. */
  readonly result?: { readonly text: string; readonly ties: boolean };
}

const NUMBER = String.raw`(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?`;
const MONEY = String.raw`@?${NUMBER}(?:百万|千)?円|@${NUMBER}`;
/** 6回, 2人, 12か月, 1.1, 10%, 1/2 */
const COUNT = String.raw`${NUMBER}(?:\/[0-9]+|%|[^0-9@×+\-=≒,.、。()「」円%/\s]{1,4})?`;
const FACTOR = String.raw`(?:${MONEY}|${COUNT})`;
const TERM = String.raw`(?:${FACTOR}(?:×${FACTOR})+|${MONEY})`;
/** 500円×2+賞与600,000円 */
const SUM = String.raw`${TERM}(?:\+[^0-9@×=]{0,10}${TERM})*`;
/** Nothing that is computed goes before or behind it, nor another number that may be a factor. */
const WRITTEN = new RegExp(
  String.raw`(?<![0-9,.×+\-/)@])(${SUM})(?:[=≒](${NUMBER}(?:百万|千)?円?))?(?![0-9])(?![^0-9×+\-=≒,、。「」\s]{0,4}[0-9]*[×+\-/(=≒]|[^0-9×\s]{0,4} [0-9.,]+(?![0-9.,]|(?:百万|千)?円))`,
  "gu",
);
const SCALES: Readonly<Record<string, number>> = { 千: 1_000, 百万: 1_000_000 };

/** What a text computes, and what else stands in it. */
export interface WrittenText {
  readonly products: readonly WrittenProduct[];
  readonly rest: string;
}

const NOTHING: WrittenText = { products: [], rest: "" };

/** What a text multiplies, its signs as they are spelled in other ways as well; one without × or money says nothing. */
export function writtenIn(text: string): WrittenText {
  if (!/[×✕＊*xX]/u.test(text) || !/[円@＠﹫]/u.test(text)) return NOTHING;
  const plain = unified(text)
    .replace(/\s+/gu, " ")
    .replace(/ ?([×✕*=≒+]|(?<=[0-9\p{L}] ?)[xX](?= ?[@0-9])) ?/gu, (_, sign: string) =>
      /[✕*xX]/u.test(sign) ? "×" : sign,
    )
    .replace(/[−‐–—]/gu, "-");
  const products = [...plain.matchAll(WRITTEN)].flatMap(([whole, sum = "", result]) => {
    const value = sum.includes("×") ? sumOf(sum.split("+")) : null;
    return value ? [productOfText(whole, sum, value, result)] : [];
  });
  return products.length ? { products, rest: plain.replace(WRITTEN, "") } : NOTHING;
}

function productOfText(
  whole: string,
  text: string,
  value: Figure,
  result: string | undefined,
): WrittenProduct {
  if (result === undefined || whole.includes("≒")) return { text, value };
  const { figure, yen } = readResult(result);
  const miss = missOf(figure, value, yen);
  return { text, value, result: { text: result, ties: miss !== null && Math.abs(miss) < 1 } };
}

function sumOf(terms: readonly string[]): Figure | null {
  const values = terms.map((term) => valueOf(term.replace(/^[^0-9@]*/u, "")));
  return values.includes(null) ? null : added(values as Figure[]);
}

/** One amount of money times numbers; null for 3人×4回, or where two amounts are multiplied. */
function valueOf(product: string): Figure | null {
  const factors = product.split("×");
  if (factors.filter((factor) => /円|@/u.test(factor)).length !== 1) return null;
  const read = factors.map(readFactor);
  return read.includes(null) ? null : productOf(read as Figure[]);
}

/** A fraction that is no decimal one (1/3) is none that can be read exactly. */
function readFactor(factor: string): Figure | null {
  const [begin = "", number = ""] = new RegExp(`^@?(${NUMBER})`, "u").exec(factor) ?? [];
  const rest = factor.slice(begin.length);
  const own = exactOf(number);
  if (rest === "%") return { ...own, decimals: own.decimals + 2 };
  const divisor = /^\/([0-9]+)$/u.exec(rest)?.[1];
  if (divisor === undefined) return { ...own, digits: own.digits * (SCALES[rest.replace(/円$/u, "")] ?? 1) };
  const thousandths = (own.digits * 1_000) / Number(divisor);
  return Number.isSafeInteger(thousandths) ? { digits: thousandths, decimals: own.decimals + 3 } : null;
}

function readResult(text: string): { readonly figure: Figure; readonly yen: number } {
  const [, number = "", scale = ""] = new RegExp(`^(${NUMBER})(百万|千)?円?$`, "u").exec(text) ?? [];
  return { figure: exactOf(number), yen: SCALES[scale] ?? 1 };
}

function exactOf(number: string): Figure {
  const [whole = "", fraction = ""] = number.replaceAll(",", "").split(".");
  return { digits: Number(whole + fraction), decimals: fraction.length };
}
