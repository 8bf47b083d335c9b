import { carries } from "../vote";
import { Accepted } from "./accepted";
import type { Candidate, Proposal } from "./candidate";
import { ENOUGH, ENOUGH_LOOSE, ENOUGH_NAMED, KNOWN_SHAPE } from "./thresholds";
import { type SumEvidence, weigh } from "./evidence";
import type { Series } from "./series";
import { type Stage, STAGES, type Visible } from "./shapes";
import { probesOf } from "./shapes/probes";
import { withSilent } from "./silent";

/** A list that is found to be the sum of others. */
export interface InferredSum extends Proposal, SumEvidence {
  readonly score: number;
}

/** Bits that leave no doubt that a sum holds, so that only its place says whether it is meant. */
const SURE = 30;

/** What a place that breaks takes away. */
const BREAK = 6;

/** Bits a tie of figures that are no coincidence although they are rounded. */
const LONG_FIGURES = 9;

/** The share of ties that may be inexact. */
function mostInexact(trust: Stage["trust"], areLong: boolean): number {
  if (trust === "beside") return areLong ? 1 : 0.8;
  return trust === "apart" && areLong ? 0.8 : 0.2;
}

/** A table has so many levels of totals at most. */
const MOST_ROUNDS = 6;

/** More lists than that are data, not a table; and so many figures are read in all. */
export const MOST_LISTS = 1000;
const MOST_FIGURES = 1e7;

/** The sums that the figures of a table show beside those declared, the surest of each level first. */
export function findSums(
  series: Series,
  declared: readonly Candidate[] = [],
  isNews: (candidate: Candidate) => boolean = () => true,
): readonly InferredSum[] {
  const lists = Array.from({ length: series.count }, (_, list) => list);
  if (series.count > MOST_LISTS || !isNews({ total: 0, parts: lists })) return [];
  const accepted = new Accepted<Candidate | InferredSum>(series);
  for (const sum of declared) if (isBorneOut(series, sum)) accepted.add(sum);
  const search: Search = { series, accepted, shapes: new Set(), isNews, left: MOST_FIGURES };
  const probes = Array.from({ length: series.count }, (_, list) =>
    series.said[list] ? [] : probesOf(series, list),
  );
  for (const stage of STAGES) {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const visible = visibleLists(series, accepted.sums, round === 0);
      if (!acceptBest(search, stage, visible, probes)) break;
    }
  }
  return accepted.sums.filter((sum) => "score" in sum).map((sum) => withSilent(series, sum));
}

/** A label that the figures deny at most places may have been misread. */
function isBorneOut(series: Series, sum: Candidate): boolean {
  const { ties, breaks } = weigh(series, sum);
  return carries({ tied: ties, missed: breaks }, "declared-sum");
}

interface Search {
  readonly series: Series;
  readonly accepted: Accepted<Candidate | InferredSum>;
  readonly shapes: Set<string>;
  /** Others are not looked for. */
  readonly isNews: (candidate: Candidate) => boolean;
  left: number;
}

function visibleLists({ count }: Series, sums: readonly Candidate[], isFirst: boolean): Visible {
  const parts = new Set(sums.flatMap((sum) => sum.parts));
  const totals = new Set(sums.map(({ total }) => total));
  const all = Array.from({ length: count }, (_, list) => list);
  return {
    all,
    open: all.filter((list) => !parts.has(list)),
    totals: all.filter((list) => totals.has(list)),
    leaves: all.filter((list) => !totals.has(list)),
    isFirst,
  };
}

/** Accepts the best sum of each list; whether there was any. */
function acceptBest(
  search: Search,
  stage: Stage,
  visible: Visible,
  probes: readonly (readonly number[])[],
): boolean {
  const { series, accepted, shapes } = search;
  const best = new Map<number, InferredSum>();
  for (let total = 0; total < series.count; total++) {
    if (
      !probes[total]!.length ||
      (stage.of !== "both" && (stage.of === "totals") !== accepted.isTotal(total))
    )
      continue;
    for (const proposal of stage.proposals(series, total, visible, probes[total]!)) {
      if (search.left <= 0) return false;
      if (!search.isNews(proposal)) continue;
      const sum = judged(search, stage, proposal);
      if (sum && isBetter(sum, best.get(total))) best.set(total, sum);
    }
  }
  const found = [...best.values()].sort((a, b) => b.score - a.score);
  const added = found.filter((sum) => {
    if (!accepted.allows(sum, shapes.has(sum.shape))) return false;
    accepted.add(sum);
    shapes.add(sum.shape);
    return true;
  });
  return added.length > 0;
}

/** The candidate with its evidence, if that is enough and it may stand beside the sums found. */
function judged(search: Search, stage: Stage, proposal: Proposal): InferredSum | null {
  // Most fall here, and it takes longer to see what a candidate means beside the others.
  if (!weighed(search, stage, proposal)) return null;
  const candidate = search.accepted.reduced(proposal);
  if (!search.accepted.allows(candidate, search.shapes.has(candidate.shape))) return null;
  return weighed(search, stage, candidate);
}

function weighed(search: Search, { trust }: Stage, proposal: Proposal): InferredSum | null {
  const { series, shapes } = search;
  search.left -= series.places * proposal.parts.length;
  const evidence = weigh(series, proposal);
  const { bits, ties, inexact, breaks } = evidence;
  const claimed = trust === "beside" ? "inferred-beside" : "inferred-apart";
  if (!carries({ tied: ties, missed: breaks }, claimed)) return null;
  if (inexact > ties * mostInexact(trust, bits > ties * LONG_FIGURES)) return null;
  const known = shapes.has(proposal.shape) ? KNOWN_SHAPE : 0;
  const score = bits - BREAK * breaks - Math.log2(proposal.tried) + known;
  const enough = trust === "loose" ? ENOUGH_LOOSE : series.named[proposal.total] ? ENOUGH_NAMED : ENOUGH;
  return score < enough ? null : { ...proposal, ...evidence, score };
}

/**
 * Of equals the longer, since what is left out is nothing but zeros; of as many parts that the same figures speak for,
 * the nearer: a list may be printed twice; of two ways to take a total apart that are both sure, the coarser.
 */
function isBetter(sum: InferredSum, other: InferredSum | undefined): boolean {
  if (!other) return true;
  const [length, otherLength] = [sum.parts.length, other.parts.length];
  const isTwin = sum.bits === other.bits && sum.breaks === other.breaks && length === otherLength;
  if (isTwin) return distance(sum) < distance(other);
  const areSure = sum.breaks + other.breaks === 0 && Math.min(sum.score, other.score) >= SURE;
  const isOther = !other.parts.some((part) => sum.parts.includes(part));
  if (areSure && isOther && length !== otherLength) return length < otherLength;
  return sum.score !== other.score ? sum.score > other.score : length > otherLength;
}

function distance({ total, parts }: Candidate): number {
  return parts.reduce((all, part) => all + Math.abs(part - total), 0);
}
