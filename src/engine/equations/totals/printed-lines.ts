import { printedFormula } from "../../book/printed-formula";
import { compact } from "../../book/text";
import type { Line, Statement } from "../../types";
import { isSupported } from "../evidence";
import type { Addend, AppliedFormula } from "../sum";

/** 「収入−支出」, 「差引(歳入-歳出)」: two names with a minus between them. */
const DIFFERENCE = /^(?:.*\()?([^()−-]{2,})[−-]([^()−-]{2,}?)\)?$/u;

/**
 * The lines whose labels say what they are: 「資金収支差額(3)=(1)-(2)」, 「収入−支出」. A name that no line carries counts
 * as nothing where the figures bear that out.
 */
export function printedLines(statement: Statement): AppliedFormula[] {
  const { lines } = statement;
  const formulas = lines.map(({ label }) => printedFormula(label));
  return lines.flatMap((line, total): AppliedFormula[] => {
    if (line.type === "heading") return [];
    const { terms } = formulas[total]!;
    const named = terms.flatMap(([id, factor]): Addend[] => {
      const at = formulas.findLastIndex((each, index) => each.id === id && index < total);
      return at >= 0 && lines[at]!.type !== "heading" ? [{ line: at, factor }] : [];
    });
    const addends = terms.length ? named : differenceOf(statement, total);
    const isWhole = addends.length === terms.length || !terms.length;
    if (addends.length < 2 || !(isWhole || isSupported(statement, total, addends))) return [];
    return [{ rule: "footing", total, addends }];
  });
}

/** A difference between two lines that are named, or between the totals of two headings. */
function differenceOf({ lines }: Statement, total: number): Addend[] {
  const [, first, second] = DIFFERENCE.exec(compact(lines[total]!.label)) ?? [];
  if (!first || !second) return [];
  const [a, b] = [first, second].map((name) => lineNamed(lines, total, name));
  return a! >= 0 && b! >= 0 && a !== b
    ? [
        { line: a!, factor: 1 },
        { line: b!, factor: -1 },
      ]
    : [];
}

function lineNamed(lines: readonly Line[], before: number, name: string): number {
  const above = lines.slice(0, before);
  const own = above.findLastIndex(
    ({ key, stem, type }) => type !== "heading" && (key === name || (type === "total" && stem === name)),
  );
  if (own >= 0) return own;
  const heading = above.findLastIndex(
    ({ key, stem, type }) => type === "heading" && (key === name || stem === name),
  );
  if (heading < 0) return -1;
  const next = above.findIndex(({ type }, index) => index > heading && type === "heading");
  const end = next < 0 ? before : next;
  return above.findLastIndex(({ type }, index) => type === "total" && index > heading && index < end);
}
