import type { Reference } from "../book/formula/reference";
import { scan, type Token } from "../book/formula/tokens";
import type { Rounding } from "../types";
import type { Spot } from "./grid";

/** What rounds away from, or to, which side; a quotient without any of them is printed half up. */
const MODES: readonly (readonly [calls: readonly string[], rounding: Rounding])[] = [
  [["ROUNDDOWN", "TRUNC", "INT", "FLOOR"], "truncate"],
  [["ROUNDUP", "CEILING"], "round-up"],
];

/** 千円 to 億円. */
const UNITS: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 8].map((zeros) => 10 ** zeros));

const LEAST_ROUNDED = 3;

/**
 * How a table's own formulas round what they bring from a finer unit: =ROUND(円!C5/1000,0). Each figure is rounded by
 * itself, so that sums may miss by what rounding leaves. Null where less than a quarter of the figures come about so.
 */
export function roundingByFormulas(lines: readonly { readonly spots: readonly (Spot | null)[] }[]) {
  const counts = new Map<Rounding, number>();
  let [figures, rounded] = [0, 0];
  for (const { spots } of lines)
    for (const spot of spots) {
      if (!spot?.figure) continue;
      figures += 1;
      const mode = modeOf(spot.cell.formula);
      if (!mode) continue;
      rounded += 1;
      counts.set(mode, (counts.get(mode) ?? 0) + 1);
    }
  if (rounded < LEAST_ROUNDED || rounded * 4 < figures) return null;
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function modeOf(formula: string | undefined): Rounding | null {
  if (formula === undefined || !/[/*]/u.test(formula)) return null;
  const tokens = scan(formula).filter(({ type }) => type !== "space");
  const places = [...tokens.keys()];
  if (!places.some((at) => bringsToUnit(tokens, at)) || places.some((at) => isPercent(tokens, at)))
    return null;
  const calls = tokens.flatMap((token) => (token.type === "call" ? [token.name] : []));
  return MODES.find(([names]) => calls.some((name) => names.includes(name)))?.[1] ?? "half-up";
}

/** ÷1000, ÷10^6, ×0.001, ÷$H$1: brings a finer figure to the unit of the table. */
function bringsToUnit(tokens: readonly Token[], at: number): boolean {
  const [mark, by, power, exponent] = tokens.slice(at, at + 4);
  if (by?.type === "reference") return mark!.text === "/" && isOneFixedCell(by.reference);
  if (by?.type !== "number") return false;
  const raised = power?.text === "^" && exponent?.type === "number" ? by.value ** exponent.value : by.value;
  if (mark!.text === "/") return UNITS.has(raised);
  return mark!.text === "*" && UNITS.has(Math.round(1 / by.value));
}

function isOneFixedCell({ first, last }: Reference): boolean {
  return last === null && first.isRowFixed && first.isColumnFixed;
}

/** Shares and rates are no amounts. */
function isPercent(tokens: readonly Token[], at: number): boolean {
  const [mark, by] = tokens.slice(at, at + 2);
  return mark!.text === "*" && by?.type === "number" && by.value === 100;
}
