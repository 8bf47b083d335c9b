import type { Column } from "../types";
import type { Classified } from "./classify";
import type { RawLine } from "./lines";

/** One of several tables side by side, before it is known whether it is a statement of its own. */
export interface TableSide {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly lines: readonly RawLine[];
}

/**
 * Whether two tables side by side are the two sides of one statement (勘定式: assets left, liabilities and net assets
 * right; expenses and the profit left, revenues right): they have the same columns and no titles of their own, and a
 * formula of the kind takes lines of both, or both have lines of the kind and end in one row with 合計.
 */
export function areTwoSides(
  left: TableSide,
  right: TableSide,
  classify: (title: string, lines: readonly RawLine[]) => Classified,
): boolean {
  if (right.title !== "" && right.title !== left.title) return false;
  const rolesOf = ({ columns }: TableSide) =>
    columns.map(({ role, key }) => (key === "" ? "" : role)).join(" ");
  if (rolesOf(left) !== rolesOf(right)) return false;
  const { kind, roles } = classify(left.title, [...left.lines, ...right.lines]);
  if (kind && haveBoth(right, [...roles.keys()]) && endTogether(left, right)) return true;
  const sides = new Map([...roles].map(([line, { role }]) => [role, right.lines.includes(line)]));
  return (kind?.formulas ?? []).some(({ total, terms }) => {
    const taken = [total, ...terms.map(([role]) => role)].map((role) => sides.get(role));
    return taken.includes(true) && taken.includes(false) && !taken.includes(undefined);
  });
}

function haveBoth(right: TableSide, named: readonly RawLine[]): boolean {
  return (
    named.some((line) => right.lines.includes(line)) && named.some((line) => !right.lines.includes(line))
  );
}

function endTogether(left: TableSide, right: TableSide): boolean {
  const [a, b] = [left.lines[left.lines.length - 1]!, right.lines[right.lines.length - 1]!];
  return a.row === b.row && [a, b].every(({ type, stem }) => type === "total" && stem === "");
}
