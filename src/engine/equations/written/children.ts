import type { Line, Statement } from "../../types";
import type { WrittenForms } from "./forms";

/** Lines that are counted elsewhere (うち) or only named again. */
const MEMO = /^[(（]?(?:うち|内|再掲|of which)/iu;

/** A line whose formulas add up lines of the level below it, and all lines of that level. */
export interface Parent {
  readonly line: number;
  readonly children: readonly number[];
}

/**
 * Totals above their parts (款 above 項) of which some formula adds up most of the lines that labels put below it. What
 * one of them leaves out, or takes in beyond, is an error of that formula: the labels say what belongs to the total.
 */
export function parentsIn(statement: Statement, index: number, written: WrittenForms): readonly Parent[] {
  const parents = statement.lines.flatMap((line, at): Parent[] => {
    const children = line.type === "heading" ? [] : childrenOf(statement.lines, at);
    return children.length < 2 ? [] : [{ line: at, children }];
  });
  const spoken = parents.filter(({ line: at, children }) =>
    statement.columns.some((_, column) =>
      takesMost(written.coreOf({ statement: index, line: at, column }), { index, at, column, children }),
    ),
  );
  if (spoken.length < MOST_SPOKEN || spoken.length * 2 <= parents.length) return spoken;
  const isSpokenFor = (parent: Parent) =>
    spoken.includes(parent) ||
    statement.columns.every((_, column) => takesNoOther(statement, { ...parent, index, column }, written));
  return parents.filter(isSpokenFor);
}

/** So many totals of a table, and most of them, show that it adds up what stands below a line. */
export const MOST_SPOKEN = 3;

/** Whether a figure is typed among others that are computed, or its formula takes lines below it only, if with other signs. */
function takesNoOther(
  { lines }: Statement,
  { index, line, column, children }: Parent & { readonly index: number; readonly column: number },
  written: WrittenForms,
): boolean {
  const place = { statement: index, line, column };
  if (written.isTyped(place)) return lines[line]!.amounts[column]!.source !== "blank";
  const form = written.coreOf(place);
  return (
    form !== null &&
    form.length >= 2 &&
    form.every((term) => term.statement === index && term.column === column && children.includes(term.line))
  );
}

/** The lines right below one that are deeper by one step, up to the next that is as deep as it. */
function childrenOf(lines: readonly Line[], parent: number): readonly number[] {
  const { level } = lines[parent]!;
  const below: number[] = [];
  for (let at = parent + 1; at < lines.length && lines[at]!.level > level; at++) below.push(at);
  const least = below.reduce((depth, at) => Math.min(depth, lines[at]!.level), Infinity);
  const children = below.filter((at) => lines[at]!.level === least);
  const isPlain = (at: number) => lines[at]!.type === "item" && !MEMO.test(lines[at]!.label);
  return children.every(isPlain) ? children : [];
}

function takesMost(
  form: ReturnType<WrittenForms["formOf"]>,
  { index, at, column, children }: { index: number; at: number; column: number; children: readonly number[] },
): boolean {
  if (!form || form.length < 2) return false;
  const isBelow = form.every(
    (term) => term.statement === index && term.column === column && term.factor === 1 && term.line > at,
  );
  const own = new Set(form.map(({ line }) => line));
  const taken = children.filter((child) => own.has(child)).length;
  // The next line of the parent's own level may be taken in by mistake, no more.
  return isBelow && taken * 2 >= children.length && form.length - taken <= 1;
}
