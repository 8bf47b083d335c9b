import { graphOf } from "../../book/graph";
import { cellOf, copiesOf } from "../../findings";
import type { Amount, Cell, Change, Statement, Workbook } from "../../types";
import { entered, type Fact } from "./fact";
import { heldFigures } from "./figures";

/** A figure that is text, the cell that holds it and what it becomes as a number, and that as a change. */
export interface TextFigure {
  readonly cell: Cell;
  readonly becomes: Cell;
  readonly change: Change;
}

/** The figures of tables that are text and read beyond doubt. */
export function textFigures(statements: readonly Statement[], workbook: Workbook): readonly TextFigure[] {
  const texts: TextFigure[] = [];
  for (const { place, amount, cell } of heldFigures(statements, workbook, isText)) {
    if (typeof cell.value !== "string" || cell.formula !== undefined) continue;
    const exact = Number(`${amount.value}e-${statements[place.statement]!.decimals}`);
    const change: Change = {
      place,
      cell: cellOf({ ...place, factor: 1 }, statements),
      ...copiesOf(place, statements),
      from: amount.value,
      text: cell.value,
      to: amount.value!,
      exact,
    };
    texts.push({ cell, becomes: { ...cell, value: exact }, change });
  }
  return texts;
}

function isText({ source, value, doubtful }: Amount): boolean {
  return source === "text" && value !== null && !doubtful;
}

/** Figures that are text, which the formulas that take them do not count: each group that goes into the same totals. */
export function passedOverFacts(statements: readonly Statement[], workbook: Workbook): readonly Fact[] {
  const texts = textFigures(statements, workbook);
  if (texts.length === 0) return [];
  return groupsOf(texts, workbook).flatMap((group) => factOf(group, statements, workbook) ?? []);
}

/** The texts whose followers overlap belong together. */
function groupsOf(texts: readonly TextFigure[], workbook: Workbook): readonly (readonly TextFigure[])[] {
  const graph = graphOf(workbook);
  let groups: { readonly texts: readonly TextFigure[]; readonly followers: ReadonlySet<unknown> }[] = [];
  for (const text of texts) {
    const followers = new Set<unknown>(graph.followersOf([text.change.cell]));
    if (followers.size === 0) continue;
    const joined = groups.filter((group) => [...followers].some((each) => group.followers.has(each)));
    const all = [...joined, { texts: [text], followers }];
    groups = [
      ...groups.filter((group) => !joined.includes(group)),
      {
        texts: all.flatMap((group) => group.texts),
        followers: new Set(all.flatMap((group) => [...group.followers])),
      },
    ];
  }
  return groups.map((group) => group.texts);
}

function factOf(
  texts: readonly TextFigure[],
  statements: readonly Statement[],
  workbook: Workbook,
): Fact | null {
  const entries = texts.map(({ change, cell, becomes }) => ({ at: change.cell, cell, becomes }));
  const computed = entered(workbook, statements, entries);
  if (!computed?.follows.length) return null;
  const changes = texts.map(({ change }) => change);
  return { corrections: [{ cause: "text-number", changes }], ...computed };
}
