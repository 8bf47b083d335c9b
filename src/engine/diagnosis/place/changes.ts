import { cellOf, copiesOf } from "../../findings";
import type { Change } from "../../types";
import type { RatedRepair } from "../problem/answer";
import type { FigurePlace } from "../pose";
import type { Setting } from "./setting";

/** By cell of the problem what becomes of its figure in the end, in the order of the book. */
export type ChangeAt = ReadonlyMap<number, Change>;

export function changesOf(repair: RatedRepair, setting: Setting): ChangeAt {
  const figures = figuresOf(repair);
  return new Map(
    [...figures]
      .filter(([, { from, to }]) => from !== to)
      .map(
        ([cell, { from, to }]) => [cell, changeOf(setting.posed.places[cell]!, from, to, setting)] as const,
      )
      .sort(([, a], [, b]) => inBook(a.place, b.place)),
  );
}

function figuresOf({ corrections }: RatedRepair): Map<number, { from: number; to: number }> {
  const figures = new Map<number, { from: number; to: number }>();
  for (const { cell, from, to } of corrections.flatMap(({ changes }) => changes)) {
    figures.set(cell, { from: figures.get(cell)?.from ?? from, to });
  }
  return figures;
}

/** The figures whose formulas take changed ones, and what they come to then; they change by themselves. */
export function followsOf(changeAt: ChangeAt, setting: Setting): readonly Change[] {
  const { posed, statements } = setting;
  const movedBy = (cell: number) => {
    const change = changeAt.get(cell);
    return change ? change.to - (change.from ?? 0) : 0;
  };
  const followers = new Set([...changeAt.keys()].flatMap((cell) => posed.followers.get(cell) ?? []));
  return [...followers]
    .sort((a, b) => a - b)
    .flatMap((cell): Change[] => {
      const inputs = posed.follows[cell]!;
      const moved = inputs.reduce((sum, input) => sum + input.factor * movedBy(input.cell), 0);
      if (moved === 0 || changeAt.has(cell)) return [];
      const { statement, line, column } = posed.places[cell]!;
      const from = statements[statement]!.lines[line]!.amounts[column]!.value ?? 0;
      const place = { statement, line, column };
      return [{ place, cell: cellOf({ ...place, factor: 1 }, statements), from, to: from + moved }];
    })
    .sort((a, b) => inBook(a.place, b.place));
}

function changeOf(at: FigurePlace, from: number, to: number, { statements, ...known }: Setting): Change {
  const { statement, line, column } = at;
  const { source } = statements[statement]!.lines[line]!.amounts[column]!;
  const change = {
    place: { statement, line, column },
    cell: cellOf({ ...at, factor: 1 }, statements),
    ...copiesOf(at, statements),
    from: source === "blank" ? null : from,
    to,
  };
  return inForm(change, known);
}

/** The change with what else in the book prints one of its figures, and with the formulas that it is about. */
export function inForm(
  change: Change,
  { evidenceFor, cellAt }: Pick<Setting, "evidenceFor" | "cellAt">,
): Change {
  const { place, cell, from, to } = change;
  const evidence = evidenceFor(place).filter(({ value }) => value === to || value === from);
  const meant = evidence.find(({ kind, value }) => kind === "meant-formula" && value === to)?.formula ?? null;
  const own = cellAt(cell)?.formula ?? null;
  return {
    ...change,
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(own === null && meant === null ? {} : { formula: { from: own, to: meant } }),
  };
}

/** Statement by statement, line by line, from left to right. */
export function inBook(a: FigurePlace, b: FigurePlace): number {
  return a.statement - b.statement || a.line - b.line || a.column - b.column;
}
