import type { Overview, OverviewChoice } from "../../../src/engine/overview";
import { asSheet, overviewIn, sample, texts } from "./made";

const book = sample("budget-h28-overview");

/** A second run over the sheet of a first one, with nothing chosen unless said. */
function again({ plan }: Overview, choice?: OverviewChoice, memory = plan.memory!): Overview {
  return overviewIn(book, choice, { sheet: asSheet(plan), memory, hasCharts: plan.charts !== undefined });
}

describe("a second run", () => {
  test.each<[string, OverviewChoice]>([
    ["the unit", { unit: 1_000 }],
    ["the rounding", { mode: "truncate" }],
    ["that no year is compared", { lastYear: null }],
    ["what is shown", { description: "plain" }],
    ["the charts", { charts: true }],
    ["all of it", { unit: 100_000_000, mode: "round-up", description: "plain", charts: true }],
  ])("proposes %s as it was chosen", (_what, choice) => {
    const first = overviewIn(book, choice);
    expect(first.proposal.chosen).not.toEqual(overviewIn(book).proposal.chosen);
    const second = again(first);
    expect(second.proposal.chosen).toEqual(first.proposal.chosen);
    expect(second.plan).toEqual(first.plan);
    expect(again(second).plan).toEqual(first.plan);
  });

  test("follows what is chosen now, and a third one remembers that", () => {
    const first = overviewIn(book, { unit: 1_000, charts: true });
    const second = again(first, { unit: 100_000_000, charts: false });
    expect(second.proposal.chosen).toMatchObject({ unit: 100_000_000, charts: false });
    expect(again(second).proposal.chosen).toMatchObject({ unit: 100_000_000, charts: false });
  });

  test("proposes no charts where somebody has deleted them", () => {
    const { plan } = overviewIn(book, { charts: true });
    const own = { sheet: asSheet(plan), memory: plan.memory!, hasCharts: false };
    expect(overviewIn(book, {}, own).proposal.chosen.charts).toBe(false);
  });

  test.each([
    "@unit=7;@mode=exact;@description=none;@lastYear=1900",
    "@unit=;@mode;@lastYear=%E0%A4%A",
    "@=;;=",
  ])("proposes what the book says where %j was remembered", (memory) => {
    const first = overviewIn(book);
    const second = again(first, {}, `${first.plan.memory};${memory}`);
    expect(second.proposal.chosen).toEqual(first.proposal.chosen);
    expect(texts(second.plan)).toEqual(texts(first.plan));
  });
});
