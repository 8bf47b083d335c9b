import type { Statement } from "../../../types";
import { withSigns } from "../runs";
import { areBorneOut } from "../borne-out";
import type { Group } from "../../sum";
import { hasLineTwice } from "../whole-lines";

import { chainBelow } from "./chain";
import { closesFromBelow, partsByIndent } from "./by-indent";
import { partsByForm, partsBySection } from "./by-section";
import { isBorneOut, supportOf } from "./support";
import { leadsByName } from "./sections";
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
  const unsaid: Section[] = [];
  const within = new Set<number>();
  const lines: Lines = { statement, explained, known, ends: new Map() };
  const take = (group: Group, end: number) => {
    for (let line = group.total + 1; line < end; line++) within.add(line);
    groups.push(group);
  };
  for (let total = statement.lines.length - 2; total >= 0; total--) {
    if (!mayLead(lines, total)) continue;
    const isTrusted =
      trustsIndent === "all" || (trustsIndent === "items" && statement.lines[total]!.type === "item");
    const parts = partsOf(lines, total, isTrusted);
    if (parts) lines.ends.set(total, parts.end);
    const section = parts ?? sectionOf(lines, total);
    if (!section) continue;
    const group = { total, addends: withSigns(statement, total, section.lines) };
    if (parts) take(group, parts.end);
    else unsaid.push({ group, end: section.end });
  }
  const sections = unsaid.filter(({ group }) => !groups.some((other) => areBeside(group, other)));
  const named = sections.map(({ group }) => group);
  if (named.length && areBorneOut(statement, groups, [...groups, ...named])) {
    for (const { group, end } of sections) take(group, end);
  }
  return { groups: groups.sort((a, b) => a.total - b.total), within };
}

/** A section that names divide and figures do not, and the line after the last below it: the other sections may bear it out. */
interface Section {
  readonly group: Group;
  readonly end: number;
}

function sectionOf(lines: Lines, total: number): Parts | null {
  if (lines.known.has(total) || !leadsByName(lines.statement, total)) return null;
  const named = partsBySection(lines, total);
  if (!named || named.lines.length < 2 || hasCosts(lines.statement, total, named.lines)) return null;
  const { tied, missed } = supportOf(lines.statement, total, named.lines);
  return tied === 0 && missed.length > 1 ? null : named;
}

/** 医業収益 and 運営費負担金収益 below 営業収益, which adds up both: the one is no section of the other. */
function areBeside(section: Group, { addends }: Group): boolean {
  const parts = new Set(section.addends.map(({ line }) => line));
  return addends.some(({ line }) => line === section.total) && addends.some(({ line }) => parts.has(line));
}

/** 賃貸管理事業収益 is the last line of 事業収益: 事業原価 and 一般管理費 below it are no revenue. */
function hasCosts({ lines }: Statement, total: number, parts: readonly number[]): boolean {
  return (
    /(収益|収入)$/u.test(lines[total]!.key) &&
    parts.some((line) => /(原価|費用?|支出)$/u.test(lines[line]!.key))
  );
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
