import { graphOf } from "../../book/graph";
import { cellOf, copiesOf } from "../../findings";
import type { CellRef, Change, Statement, Workbook } from "../../types";
import { entered, type Fact } from "./fact";
import { type HeldFigure, heldFigures } from "./figures";

/** Figures that are text, which the formulas that take them do not count: each group that goes into the same totals. */
export function passedOverFacts(statements: readonly Statement[], workbook: Workbook): readonly Fact[] {
  const texts = [...heldFigures(statements, workbook)].filter(
    ({ amount, cell }) =>
      amount.source === "text" &&
      amount.value !== null &&
      !amount.doubtful &&
      typeof cell.value === "string" &&
      cell.formula === undefined,
  );
  if (texts.length === 0) return [];
  return groupsOf(texts, statements, workbook).flatMap((group) => factOf(group, statements, workbook) ?? []);
}

/** The texts whose followers overlap belong together. */
function groupsOf(
  texts: readonly HeldFigure[],
  statements: readonly Statement[],
  workbook: Workbook,
): readonly (readonly HeldFigure[])[] {
  const graph = graphOf(workbook);
  let groups: { readonly texts: readonly HeldFigure[]; readonly followers: ReadonlySet<unknown> }[] = [];
  for (const text of texts) {
    const followers = new Set<unknown>(graph.followersOf([refOf(text, statements)]));
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
  texts: readonly HeldFigure[],
  statements: readonly Statement[],
  workbook: Workbook,
): Fact | null {
  const numberOf = ({ place, amount }: HeldFigure) =>
    Number(`${amount.value!}e-${statements[place.statement]!.decimals}`);
  const computed = entered(
    workbook,
    statements,
    texts.map((text) => ({
      at: refOf(text, statements),
      cell: text.cell,
      becomes: { ...text.cell, value: numberOf(text) },
    })),
  );
  if (!computed?.follows.length) return null;
  const changes = texts.map((text): Change => ({
    place: text.place,
    cell: refOf(text, statements),
    ...copiesOf(text.place, statements),
    from: text.amount.value,
    text: String(text.cell.value),
    to: text.amount.value!,
    exact: numberOf(text),
  }));
  return { corrections: [{ cause: "text-number", changes }], ...computed };
}

function refOf({ place }: HeldFigure, statements: readonly Statement[]): CellRef {
  return cellOf({ ...place, factor: 1 }, statements);
}
