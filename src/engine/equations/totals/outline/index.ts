import type { Statement } from "../../../types";
import { withSigns } from "../runs";
import type { Group } from "../../sum";
import { hasLineTwice } from "../whole-lines";

import { chainBelow } from "./chain";
import { closesFromBelow, partsByIndent } from "./by-indent";
import { partsByForm, partsBySection } from "./by-section";
import { isBorneOut } from "./support";
import { type Lines, mayLead, type Parts } from "./tops";

/** The totals that stand before their parts, and every line below one of them, parts of open groups included. */
export interface Outline {
  readonly groups: readonly Group[];
  readonly within: ReadonlySet<number>;
}

/** Of which lines deeper lines below are the parts, whatever the figures say. */
export type TrustsIndent = "no" | "items" | "all";

/**
 * Reads totals that stand above their parts (事業費 … 給料手当, 賃金), from the last line up, so that the parts of a part
 * are known before its total is looked at. What is indented below a line, or named as a section of it, are its parts
 * if most columns say so or a slip of the pen explains why not; without either the figures alone must leave no doubt.
 */
export function outlineOf(
  statement: Statement,
  explained: ReadonlySet<number>,
  known: ReadonlySet<number>,
  trustsIndent: TrustsIndent,
): Outline {
  const groups: Group[] = [];
  const within = new Set<number>();
  const lines: Lines = { statement, explained, known, ends: new Map() };
  for (let total = statement.lines.length - 2; total >= 0; total--) {
    if (!mayLead(lines, total)) continue;
    const isTrusted =
      trustsIndent === "all" || (trustsIndent === "items" && statement.lines[total]!.type === "item");
    const parts = partsOf(lines, total, isTrusted);
    if (!parts) continue;
    lines.ends.set(total, parts.end);
    for (let line = total + 1; line < parts.end; line++) within.add(line);
    groups.unshift({ total, addends: withSigns(statement, total, parts.lines) });
  }
  return { groups, within };
}

function partsOf(lines: Lines, total: number, isTrusted: boolean): Parts | null {
  const { statement } = lines;
  const formed = partsByForm(lines, total);
  if (formed && (formed.isSettled || isBorneOut(statement, total, formed.lines))) return formed;
  const indented = partsByIndent(statement, total, lines.explained);
  const trusts = isTrusted && indented && !closesFromBelow(statement, indented);
  if (indented && (trusts || isSaidBy(statement, total, indented.lines))) return indented;
  if (lines.known.has(total)) return null;
  const chained = chainBelow(lines, total);
  if (chained) return chained;
  const named = partsBySection(lines, total);
  return named && isBorneOut(statement, total, named.lines) ? named : null;
}

/** Whether the figures bear out what is indented below a total, one of the lines printed twice included. */
function isSaidBy(statement: Statement, total: number, parts: readonly number[]): boolean {
  return (
    isBorneOut(statement, total, parts) || hasLineTwice(statement, total, withSigns(statement, total, parts))
  );
}
