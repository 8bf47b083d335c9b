import { blurredIn } from "../book/doubt";
import { type Grid, type Spot, withSpots } from "./grid";

/**
 * The grid with 「1O4」 and 「2l5」 as figures that can be read only with doubt, where figures stand above and below: in
 * any other place they are codes.
 */
export function withBlurredFigures(grid: Grid): Grid {
  const others = new Map<Spot, Spot>();
  grid.rows.forEach((row, index) => {
    for (const spot of row) {
      const doubt = spot.type === "text" ? blurredIn(spot.compacted) : null;
      if (doubt && isAmongFigures(grid, index, spot.column))
        others.set(spot, { ...spot, type: "unreadable", doubt, compacted: "", nature: "plain" });
    }
  });
  return withSpots(grid, others);
}

/** Whether the next cells above and below that hold something hold figures; at the end of a table one is enough. */
function isAmongFigures({ rows }: Grid, index: number, column: number): boolean {
  const nearest = (step: 1 | -1) => {
    for (let at = index + step; rows[at]; at += step) {
      const spot = rows[at]!.find((each) => each.column === column);
      if (spot) return spot.type;
    }
    return null;
  };
  const [above, below] = [nearest(-1), nearest(1)];
  return below === "figure" ? above !== null : above === "figure" && below === null;
}
