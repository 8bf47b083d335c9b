import { subsetsWithSum } from "../../book/subsets";
import type { CellChange } from "../problem/problem";
import { changeTo } from "./blocks";
import type { Cause, LineFigure } from "./cause";
import { ANY_ERROR, copied } from "./weight";

/** The figure of the line above was copied into the cell. */
export const carriedDown: Cause = {
  id: "carried-down",
  name: { ja: "上の行の数字の写し込み", en: "Figure of the line above" },
  cost: ANY_ERROR + 85,
  extra: ({ value }, to) => copied(value, to),
  isPossible: ({ value, evidence }) => value !== 0 && evidence("line-above").includes(value),
  admits: () => true,
  acrossLine: (figures, excess) =>
    withoutCopies(figures, excess).map((changes) => [{ cause: "carried-down", changes }]),
  reason: {
    ja: ({ source }) => `上の行（${source("line-above") ?? "科目名なし"}）と同じ数字です。`,
    en: ({ source }) =>
      `It is the figure of the line above${source("line-above") ? ` (${source("line-above")})` : ""}.`,
  },
};

/** Sets of copied figures that leave nothing of the excess once they are taken out: the cells were blank. */
export function withoutCopies(
  figures: readonly LineFigure[],
  excess: number,
): readonly (readonly CellChange[])[] {
  const copies = figures.filter(({ isCopy, value }) => isCopy && value !== 0);
  return subsetsWithSum(
    copies.map(({ value }) => value),
    excess,
  ).map((places) => places.map((place) => changeTo(copies[place]!, 0)));
}
