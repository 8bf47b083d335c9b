import type { SeriesLook } from "../../engine/report/sheet-plan";
import { INK } from "./paints";

/** How a series is painted; null leaves out what it names. Colours as ARGB. */
export interface SeriesPaint {
  readonly fill: string | null;
  readonly line: string | null;
  /** Of its labels. */
  readonly ink: string;
}

const DARK = "FF1F3864";
const WHITE = "FFFFFFFF";

/** From dark to white, so that a print in black and white tells them apart. */
const PAINTS: Readonly<Record<SeriesLook, SeriesPaint>> = {
  hidden: { fill: null, line: null, ink: INK },
  total: { fill: DARK, line: DARK, ink: WHITE },
  increase: { fill: "FF8FAADC", line: DARK, ink: INK },
  decrease: { fill: WHITE, line: DARK, ink: INK },
  "share-1": { fill: DARK, line: DARK, ink: WHITE },
  "share-2": { fill: "FFB4C7E7", line: DARK, ink: INK },
  "share-3": { fill: WHITE, line: DARK, ink: INK },
};

export function seriesPaint(look: SeriesLook): SeriesPaint {
  return PAINTS[look];
}

/** Sizes of letters in a chart, in points. */
export const CHART_SIZES = { title: 11, text: 9 } as const;

/** Room between columns or bars, in hundredths of their width. */
export const GAP_WIDTH = 60;
