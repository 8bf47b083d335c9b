import { readFraction } from "../book/fraction";
import { type Grid, type Spot, withSpots } from "./grid";

/** What heads a column of fractions; without it 「4/5」 may be a day. */
const SHARE = /割合|率|rate|share/iu;

/** The grid with 「1/2」 below 補助率 as what it is: a ratio, and no label of what stands beside it. */
export function withFractionTexts(grid: Grid): Grid {
  const headings = new Map<number, string>();
  const others = new Map<Spot, Spot>();
  for (const row of grid.rows) {
    for (const spot of row) {
      if (spot.type !== "text") continue;
      if (!readFraction(spot.text)) headings.set(spot.column, spot.compacted);
      else if (SHARE.test(headings.get(spot.column) ?? "")) others.set(spot, { ...spot, type: "other" });
    }
  }
  return withSpots(grid, others);
}
