import type { DiagnosedError, Repair } from "../../types";
import type { ErrorGroup, RatedRepair } from "../problem/answer";
import type { FigurePlace, Posed } from "../pose";
import { settledBy } from "../pose/repaired";
import { changesOf, followsOf, inBook } from "./changes";
import { correctionsOf } from "./corrections";
import type { Setting } from "./setting";

/** An answer below this share is not worth a line. */
const LEAST_CONFIDENCE = 0.005;

/** So many answers to one error are listed besides those that are equally good, and more while it may be another. */
const LISTED = 3;
const MOST_LISTED = 8;

/** The answers listed are then likely enough to have the right one among them. */
const LIKELY = 0.95;

/** An error with its repairs, before findings and questions are shared out. */
export type PlacedError = Pick<DiagnosedError, "repairs" | "proved">;

/** The errors in the order in which their first cells stand in the book; one of which nothing would change is none. */
export function placeErrors(found: readonly ErrorGroup[], setting: Setting): readonly PlacedError[] {
  return found
    .map((group) => ({ group, first: firstPlace(group, setting.posed) }))
    .sort((a, b) => inBook(a.first, b.first))
    .map(({ group: { repairs, proved } }) => ({ repairs: repairsOf(repairs, setting), proved }))
    .filter(({ repairs }) => repairs.length > 0);
}

function firstPlace({ repairs, rows }: ErrorGroup, { places, equations }: Posed): FigurePlace {
  const changed = repairs[0]!.corrections.flatMap(({ changes }) => changes.map(({ cell }) => places[cell]!));
  const all = changed.length > 0 ? changed : rows.map((row) => equations[row]!.total);
  return all.reduce((a, b) => (inBook(a, b) <= 0 ? a : b));
}

function repairsOf(repairs: readonly RatedRepair[], setting: Setting): readonly Repair[] {
  const { posed, statements, findings } = setting;
  const equal = repairs.filter(({ isEqual }) => isEqual).length;
  return worthListing(repairs).flatMap((repair): Repair[] => {
    const changeAt = changesOf(repair, setting);
    const changes = [...changeAt.values()];
    const follows = followsOf(changeAt, setting);
    const missing = repair.corrections.flatMap((correction) => correction.missing ?? []);
    if (!changes.length && !missing.length) return [];
    const lacking = missing.map(({ row }) => posed.equations[row]!);
    return [
      {
        corrections: correctionsOf(repair, changeAt, setting),
        changes,
        ...(follows.length > 0 ? { follows } : {}),
        settles: settledBy([...changes, ...follows], statements, findings, lacking),
        confidence: Math.round(repair.confidence * 1000) / 1000,
        alternatives: repair.isEqual ? equal - 1 : 0,
      },
    ];
  });
}

function worthListing(repairs: readonly RatedRepair[]): readonly RatedRepair[] {
  let likely = 0;
  return repairs.filter(({ isEqual, confidence }, index) => {
    const most = likely < LIKELY ? MOST_LISTED : LISTED;
    likely += confidence;
    return isEqual || (confidence >= LEAST_CONFIDENCE && index < most);
  });
}
