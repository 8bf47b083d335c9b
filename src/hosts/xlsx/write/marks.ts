import { type Mark, markerFormula } from "../../../engine/report/marks";
import { rangeName } from "../../../engine/book/address";
import type { Range } from "../../../engine/types";
import { MAIN } from "../namespaces";
import { ownRuleId } from "../../own";
import { element } from "./escape";
import { leastOf, moved, prioritiesIn } from "./priorities";
import { type Edit, insertion, prefixed, splice } from "./splice";
import { type Attribute, type Element, readTree, textOf } from "./tree";

/** Children of a worksheet that stand before its conditional formats (CT_Worksheet). */
const BEFORE: ReadonlySet<string> = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
]);

/** A rule of Excel 2007 takes no more ranges. */
const MOST_RANGES = 8000;

/** A mark and the number of its format among the dxfs of the book. */
export interface Rule {
  readonly mark: Mark;
  readonly format: number;
}

/** Whether a worksheet may hold anything of ours, in UTF-8 or UTF-16; looking closer costs more. */
export function namesUs(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(OUR_NAME[0]!); at >= 0; at = bytes.indexOf(OUR_NAME[0]!, at + 1)) {
    if (matchesAt(bytes, at, 1) || matchesAt(bytes, at, 2)) return true;
  }
  return false;
}

/** A worksheet with marks, and by how much the ranks of the user's rules were moved down for them. */
export interface MarkedSheet {
  readonly xml: string;
  readonly shift: number;
}

/**
 * The worksheet with our rules in place of those of an earlier run, above the user's. These stay as they are but for
 * their rank, which moves down where ours need the room, as it does when a rule is added in Excel.
 */
export function withMarks(xml: string, rules: readonly Rule[]): MarkedSheet {
  const root = readTree(xml, 4, isEntered);
  const formats = root.children.filter(isConditionalFormatting);
  const removals = formats.flatMap((format) => removalsOf(xml, format));
  const parts = rulesXml(rules);
  const theirs = theirPriorities(xml, root, formats);
  const shift = parts.length ? Math.max(0, parts.length + 1 - leastOf(theirs)) : 0;
  const own = insertion(placeOf(root), prefixed(parts.join(""), root.prefix));
  return { xml: splice(xml, [own, ...removals, ...moved(theirs, shift)]), shift };
}

const OUR_NAME = new TextEncoder().encode("kenzan");

function matchesAt(bytes: Uint8Array, at: number, step: number): boolean {
  return OUR_NAME.every((byte, index) => bytes[at + index * step] === byte);
}

function isEntered(local: string): boolean {
  return local === "conditionalFormatting" || local === "cfRule";
}

function isConditionalFormatting({ local, namespace }: Element): boolean {
  return local === "conditionalFormatting" && namespace === MAIN;
}

/** Behind what stands before conditional formats, so before those of the user. */
function placeOf(root: Element): number {
  const before = root.children.filter(({ local, namespace }) => namespace === MAIN && BEFORE.has(local));
  return before.at(-1)?.end ?? root.openEnd;
}

function removalsOf(xml: string, format: Element): Edit[] {
  const rules = format.children.filter(({ local }) => local === "cfRule");
  const own = rules.filter((rule) => isOwnRule(xml, rule));
  const removed = own.length === rules.length && own.length > 0 ? [format] : own;
  return removed.map(({ start, end }) => ({ start, end, text: "" }));
}

function isOwnRule(xml: string, { children }: Element): boolean {
  return children.some((child) => child.local === "formula" && ownRuleId(textOf(xml, child)) !== null);
}

function theirPriorities(xml: string, root: Element, formats: readonly Element[]): Attribute[] {
  const theirs = formats
    .flatMap(({ children }) => children)
    .filter((rule) => rule.local === "cfRule" && !isOwnRule(xml, rule))
    .flatMap(({ attributes }) => attributes.get("priority") ?? []);
  const extensions = root.children.filter(({ local, namespace }) => local === "extLst" && namespace === MAIN);
  return [...theirs, ...extensions.flatMap(({ start, end }) => prioritiesIn(xml, start, end))];
}

function rulesXml(rules: readonly Rule[]): string[] {
  const parts = rules.flatMap(({ mark, format }) =>
    chunks(mark.ranges).map((ranges) => ({ ranges, strength: mark.strength, format })),
  );
  return parts.map(({ ranges, strength, format }, index) => {
    const rule = `<cfRule type="expression" dxfId="${format}" priority="${index + 1}"><formula>${element(markerFormula(strength))}</formula></cfRule>`;
    return `<conditionalFormatting sqref="${ranges.map(areaName).join(" ")}">${rule}</conditionalFormatting>`;
  });
}

function chunks(ranges: readonly Range[]): Range[][] {
  const parts: Range[][] = [];
  for (let at = 0; at < ranges.length; at += MOST_RANGES) parts.push(ranges.slice(at, at + MOST_RANGES));
  return parts;
}

/** "B12" for a single cell, else "B12:C13". */
function areaName(range: Range): string {
  const name = rangeName(range);
  const [first, last] = name.split(":");
  return first === last ? first! : name;
}
