import type { Proposal } from "../candidate";
import type { Series } from "../series";
import { anywhere } from "./anywhere";
import { pairs } from "./pairs";
import { runs } from "./runs";
import { strides } from "./strides";

/** The lists of a table as far as its sums are known. */
export interface Visible {
  readonly all: readonly number[];
  /** Those that are no part of any sum. */
  readonly open: readonly number[];
  readonly totals: readonly number[];
  /** Those that add nothing up. */
  readonly leaves: readonly number[];
  /** Nothing new is visible but for what the last sums brought. */
  readonly isFirst: boolean;
}

export interface Stage {
  /** Whether it is about lists that have been found to be totals, about others, or about both. */
  readonly of: "totals" | "others" | "both";
  /** How far the shape itself speaks for a sum; the less it does, the more must the figures. */
  readonly trust: "beside" | "apart" | "loose";
  readonly proposals: (
    series: Series,
    total: number,
    visible: Visible,
    probes: readonly number[],
  ) => Generator<Proposal>;
}

/** How far parts may lie from their total where the lists between are neither. */
const MOST_GAP = 3;

/**
 * In this order, each until it finds nothing more: what stands right beside a total comes before what lies apart, and
 * one sum of a list before a second one (合計 by kind and again by region).
 */
export const STAGES: readonly Stage[] = [
  { of: "others", trust: "beside", proposals: beside },
  {
    of: "others",
    trust: "apart",
    proposals: (series, total, { open }, probes) => anywhere(series, total, open, probes),
  },
  {
    of: "others",
    trust: "apart",
    *proposals(series, total, { totals, leaves }, probes) {
      yield* anywhere(series, total, totals, probes);
      yield* anywhere(series, total, leaves, probes);
    },
  },
  {
    of: "others",
    trust: "apart",
    *proposals(series, total, { all, open, totals, leaves }, probes) {
      for (const lists of [all, open, totals, leaves])
        yield* runs(series, total, lists, { probes, gaps: [1, MOST_GAP] });
    },
  },
  {
    of: "totals",
    trust: "apart",
    *proposals(series, total, { all, open, totals, leaves }, probes) {
      for (const lists of [all, open, totals, leaves])
        yield* runs(series, total, lists, { probes, gaps: [0, 0] });
    },
  },
  {
    of: "both",
    trust: "loose",
    *proposals(series, total, _, probes) {
      yield* strides(series, total, probes);
      yield* pairs(series, total, probes);
    },
  },
];

function* beside(
  series: Series,
  total: number,
  { all, open, totals, leaves, isFirst }: Visible,
  probes: readonly number[],
): Generator<Proposal> {
  const lists = isFirst ? [all] : [open, totals, leaves];
  for (const each of lists) yield* runs(series, total, each, { probes, gaps: [0, 0] });
}
