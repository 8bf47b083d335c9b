import {
  type Mark,
  markerFormula,
  type SheetMarks,
  type Strength,
  STRENGTHS,
} from "../../engine/report/marks";
import { MARK_PAINTS } from "../looks/paints";
import { addressLists } from "./address-lists";
import { bytesOf, type Write } from "./batches";
import { EDGE_STYLES, hex } from "./colours";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** What a rule takes in a request besides its addresses. */
const RULE_BYTES = 6_000;

/** Takes our rules off; the last first, since those behind move up. */
export function removals(rules: readonly Excel.ConditionalFormat[]): Write[] {
  return [...rules].reverse().map((rule) => ({ bytes: 500, run: () => rule.delete() }));
}

/** Rules above those of the user, the strongest on top. */
export function markWrites(sheet: Excel.Worksheet, { marks }: SheetMarks): Write[] {
  const weakestFirst = [...marks].sort((a, b) => rank(b) - rank(a));
  return weakestFirst.flatMap(({ strength, ranges }) =>
    addressLists(ranges).map((addresses) => ({
      bytes: bytesOf(addresses) + RULE_BYTES,
      run: () => putRule(sheet, addresses, strength),
    })),
  );
}

function rank({ strength }: Mark): number {
  return STRENGTHS.indexOf(strength);
}

function putRule(sheet: Excel.Worksheet, addresses: string, strength: Strength): void {
  const format = sheet.getRanges(addresses).conditionalFormats.add("Custom");
  const { rule, format: look } = format.custom;
  const { fill, ink, line } = MARK_PAINTS[strength];
  rule.formula = `=${markerFormula(strength)}`;
  if (fill) look.fill.color = hex(fill);
  if (ink) look.font.color = hex(ink);
  if (line) {
    for (const side of SIDES) {
      const border = look.borders.getItem(side);
      border.style = EDGE_STYLES[line.style].conditional;
      border.color = hex(line.colour);
    }
  }
  format.stopIfTrue = false;
  format.priority = 0;
}
