import { smallest } from "../../book/collections";
import type { Line, Statement } from "../../types";
import type { Group } from "../sum";
import type { WrittenForms } from "./forms";

/** What the formulas of a table say that its totals add up, taken together. */
export interface WrittenTree {
  readonly groups: readonly Group[];
  /** Whether a line right beside a range had to be put into it, as where one was added below. */
  readonly isCompleted: boolean;
  /** Whether each such line computes as the lines of its range do, so that it is one of them. */
  readonly isOfItsKind: boolean;
}

/** The lines that one formula of a line adds up down its column. */
interface Form {
  readonly parts: readonly number[];
  /** Whether some are taken off: a balance, which counts lines without being their total. */
  readonly isSigned: boolean;
  /** The line that was put in, and the one of the range that it stands beside. */
  readonly beside?: { readonly line: number; readonly other: number };
}

/** So many ways of putting the columns' formulas together are tried. */
const MOST_TREES = 256;

/**
 * The totals as formulas add them up, where every line of the table is then counted exactly once: 一般会計 by 総計 alone, the
 * lines of 特別会計 by 特別会計計. A formula that is wrong in one column leaves a line out or counts it twice, so that the other
 * columns' are the only ones that fit. Null where none fit, or several.
 */
export function writtenTree(statement: Statement, index: number, written: WrittenForms): WrittenTree | null {
  const counted = statement.lines.flatMap((line, at) => (isFigured(line) ? [at] : []));
  const forms = new Map(
    counted.flatMap((line): (readonly [number, readonly Form[]])[] => {
      const own = formsOf(statement, { index, line }, written);
      return own.length > 0 ? [[line, own]] : [];
    }),
  );
  if (forms.size === 0) return null;
  const own = fitting(forms, counted);
  if (own) return { ...own, isCompleted: false, isOfItsKind: false };
  const isAlike = (line: number, other: number) =>
    statement.columns.some((_, column) => {
      const place = { statement: index, line, column };
      // 数量 × 単価 makes an item; a difference is formed of balances and carried figures as well.
      return written.isCopy(place, { ...place, line: other }) && written.formOf(place) === null;
    });
  const more = completed(forms, counted, statement.lines);
  const fit = fitting(more, counted);
  if (!fit) return null;
  const added = fit.tree.flatMap(([, { beside }]) => (beside ? [beside] : []));
  return { ...fit, isCompleted: true, isOfItsKind: added.every(({ line, other }) => isAlike(line, other)) };
}

function isFigured({ type, amounts }: Line): boolean {
  return type !== "heading" && amounts.some(({ source }) => source !== "blank");
}

/** What the formulas of a line add up, each once. */
function formsOf(
  { lines, columns }: Statement,
  { index, line }: { readonly index: number; readonly line: number },
  written: WrittenForms,
): readonly Form[] {
  const found = new Map<string, Form>();
  columns.forEach((_, column) => {
    const terms = written.coreOf({ statement: index, line, column });
    if (!terms?.every((term) => term.statement === index && term.column === column)) return;
    const parts = terms.map((term) => term.line).filter((at) => isFigured(lines[at]!));
    if (parts.length === 0 || new Set(parts).size < parts.length) return;
    const sorted = [...parts].sort((a, b) => a - b);
    const isSigned = terms.some(({ factor }) => factor < 0);
    found.set(sorted.join(), { parts: sorted, isSigned });
  });
  return [...found.values()];
}

interface FittingTree {
  readonly groups: readonly Group[];
  readonly tree: readonly (readonly [number, Form])[];
}

type Forms = ReadonlyMap<number, readonly Form[]>;

/** The one choice of a form for each total with which every line but the outermost totals has one that counts it. */
function fitting(forms: Forms, counted: readonly number[]): FittingTree | null {
  const ways = [...forms.values()].reduce((product, own) => product * own.length, 1);
  if (ways > MOST_TREES) return null;
  let trees: (readonly (readonly [number, Form])[])[] = [[]];
  for (const [line, own] of forms)
    trees = trees.flatMap((tree) => own.map((form) => [...tree, [line, form] as const]));
  const ends = trees.flatMap((tree) => {
    const outermost = outermostOf(tree, counted);
    return outermost === null ? [] : [{ tree, outermost }];
  });
  // A total that goes into no other one is more likely left out than meant to stand alone.
  const fewest = smallest(ends.map(({ outermost }) => outermost));
  const [best, ...others] = ends.filter(({ outermost }) => outermost === fewest);
  if (!best || others.length > 0) return null;
  const { tree } = best;
  const plain = tree.filter(([, { isSigned }]) => !isSigned);
  return {
    groups: plain.map(([total, { parts }]) => ({
      total,
      addends: parts.map((line) => ({ line, factor: 1 })),
    })),
    tree,
  };
}

/** How many totals go into no other one; null where some line is counted by none, twice or by itself. */
function outermostOf(tree: readonly (readonly [number, Form])[], counted: readonly number[]): number | null {
  const times = new Set<number>();
  for (const [total, { parts }] of tree)
    for (const line of parts) {
      if (line === total || times.has(line)) return null;
      times.add(line);
    }
  const totals = new Set(tree.map(([total]) => total));
  const open = counted.filter((line) => !times.has(line));
  return open.every((line) => totals.has(line)) ? open.length : null;
}

/** The same with a line that no formula takes put into the range that ends right above it, or begins right below. */
function completed(forms: Forms, counted: readonly number[], lines: readonly Line[]): Forms {
  const taken = new Set([...forms.values()].flatMap((own) => own.flatMap(({ parts }) => parts)));
  const left = counted.filter((line) => !taken.has(line) && !forms.has(line) && lines[line]!.type === "item");
  const isBeside = (line: number, other: number) => Math.abs(lines[line]!.row - lines[other]!.row) === 1;
  return new Map(
    [...forms].map(([total, own]) => {
      const more = own.flatMap(({ parts, isSigned }): Form[] =>
        left.flatMap((line) => {
          const other = [parts[0]!, parts.at(-1)!].find((end) => isBeside(line, end));
          if (isSigned || other === undefined) return [];
          const sorted = [...parts, line].sort((a, b) => a - b);
          return [{ parts: sorted, isSigned, beside: { line, other } }];
        }),
      );
      return [total, [...own, ...more]] as const;
    }),
  );
}
