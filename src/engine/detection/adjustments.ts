import { gather } from "../book/collections";
import type { SaidTotal } from "../types";
import type { RawLine } from "./lines";

/** 「加：」「（加算）」「Add:」, and 「減：」「控除：」「Less:」: what the line does to those above it. */
const ADDED = /^([(（【〔](加算?|[+＋])[)）】〕]|(加算?|[+＋])\s*[:：・]|(add|plus)\b)/iu;
const TAKEN = /^([(（【〔](減算?|控除|[-−－△])[)）】〕]|(減算?|控除|差引)\s*[:：・]|(less|minus|deduct)\b)/iu;

/** What such lines lead to. */
const RESULT = /計|差引|額$|残高|価額|利益|収入|(^|\s)(net|adjusted|total|balance|ending|cost)(\s|$)/iu;

type Addend = SaidTotal["addends"][number];

/**
 * Lines that their labels add to the line above them and take off it, and the line that this comes to: 「Total net
 * revenue」「Less: costs」「Add: adjustment」「Adjusted revenue」. Where the label of that line does not say that it is a
 * result, a column has to.
 */
export function adjustedTotals(lines: readonly RawLine[]): SaidTotal[] {
  return gather(lines, (line, at): SaidTotal[] => {
    const before = lines[at - 1];
    if (line.type === "heading" || line.addends || factorOf(line) !== null) return [];
    if (!before || factorOf(before) === null) return [];
    const base = lines.findLastIndex((each, index) => index < at && factorOf(each) === null);
    const parts = lines.slice(base, at);
    if (base < 0 || parts.some(({ type }) => type === "heading")) return [];
    const addends = parts.map((part, index): Addend => ({ line: base + index, factor: factorOf(part) ?? 1 }));
    return RESULT.test(line.label) || ties(lines, at, addends) ? [{ line: at, addends }] : [];
  });
}

/** What is taken off may be printed as a negative, and is added then; null for a line of which its label says nothing. */
function factorOf({ label, spots }: RawLine): 1 | -1 | null {
  if (ADDED.test(label)) return 1;
  if (!TAKEN.test(label)) return null;
  const figures = spots.flatMap((spot) => spot?.figure?.digits || []);
  return figures.length > 0 && figures.every((digits) => digits < 0) ? 1 : -1;
}

function ties(lines: readonly RawLine[], total: number, addends: readonly Addend[]): boolean {
  const figureAt = (line: number, column: number) => {
    const figure = lines[line]!.spots[column]?.figure;
    return figure ? figure.digits / 10 ** figure.decimals : 0;
  };
  return lines[total]!.spots.some((_, column) => {
    const sum = addends.reduce((all, { line, factor }) => all + factor * figureAt(line, column), 0);
    return sum !== 0 && Math.abs(sum - figureAt(total, column)) < 1e-6;
  });
}
