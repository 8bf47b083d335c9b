import { blurredIn } from "../book/doubt";
import { type Grid, isAmongFigures, type Spot, withSpots } from "./grid";

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
