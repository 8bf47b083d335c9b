import { type CheckedBook, overviewOf } from "../../engine/overview";
import { reviewOf } from "../../engine/waivers/review";
import { subjectsOf } from "../../engine/waivers/subject";
import type { OverviewOrder, OverviewResult } from "./result";

/** The overview of a checked book, as `kenzan check --overview` makes it; null where no statement says its unit. */
export function overviewResultOf(
  book: CheckedBook,
  { choice, own, waivers }: OverviewOrder,
): OverviewResult | null {
  const made = overviewOf(book, choice, own, reviewOf(subjectsOf(book), waivers));
  if (!made) return null;
  const { plan, openErrors, hasLastYear, onlyOf, hasLostCharts, proposal } = made;
  const { descriptions, units, lastYears, chosen } = proposal;
  return {
    plan,
    openErrors,
    hasLastYear,
    onlyOf,
    hasLostCharts,
    units,
    descriptions: descriptions.map(({ id, words }) => ({ id, words })),
    lastYears: lastYears.map(({ key, label }) => ({ key, label })),
    chosen: {
      description: chosen.description.id,
      unit: chosen.unit,
      mode: chosen.mode,
      lastYear: chosen.lastYear?.key ?? null,
      charts: chosen.charts,
    },
  };
}
