import fc from "fast-check";
import type { PlanCell, PlanChart, SheetPlan } from "../../../src/engine/report/sheet-plan";
import { printedSheet, sheetOf, workbookOf } from "../../../specimens/sheets";
import { asSheet, overviewIn, sample } from "./made";

/** The cells that a chart shows: names of series, names of categories, figures by category. */
function shown(plan: SheetPlan, { data: { top, left, bottom, right } }: PlanChart) {
  const cell = (row: number, column: number) => plan.rows[row]!.cells[column]!.value;
  const across = Array.from({ length: right - left }, (_, index) => left + 1 + index);
  const down = Array.from({ length: bottom - top }, (_, index) => top + 1 + index);
  return {
    series: across.map((column) => cell(top, column)),
    categories: down.map((row) => cell(row, left)),
    figures: down.map((row) => across.map((column) => cell(row, column) as number)),
  };
}

const chartsOf = ({ charts = [] }: SheetPlan) => charts;

/**
 * Between what each column of a bridge is seen, as Excel stacks it: what is above zero upwards from zero, what is below
 * zero downwards, the base first.
 */
function seen([base, ...parts]: readonly number[]): [number, number] {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const above = sum(parts.filter((value) => value > 0));
  const below = sum(parts.filter((value) => value < 0));
  if (above > 0 && below < 0) expect(base).toBe(0);
  if (above > 0) return [below < 0 ? below : Math.max(0, base!), Math.max(0, base!) + above];
  if (below < 0) return [Math.min(0, base!) + below, Math.min(0, base!)];
  return [base!, base!];
}

describe("the charts of the reference budget", () => {
  const { plan } = overviewIn(sample("budget-h28-overview"), { charts: true });
  const [bridge, shares] = chartsOf(plan);

  test("are there only where they are asked for, and leave the tables as they are", () => {
    const without = overviewIn(sample("budget-h28-overview")).plan;
    expect(without.charts).toBeUndefined();
    expect(plan.rows.slice(0, without.rows.length)).toEqual(without.rows);
    expect(plan.columns.slice(0, 4)).toEqual(without.columns);
  });

  test("assets, whose totals can be seen beside their changes, from last year to this year", () => {
    expect(bridge).toMatchObject({
      type: "ColumnStacked",
      title: "資産の増減（27年度6月補正（再構成値）から28年度まで、単位：百万円）",
    });
    const { categories, figures } = shown(plan, bridge!);
    expect(categories).toEqual([
      "27年度6月補正\n（再構成値）\n74,728",
      "負債の減\n△26,138",
      "純資産の増\n+219",
      "28年度\n48,809",
    ]);
    expect(figures.map((row) => Math.round(row[1]! / 1_000))).toEqual([74_728, 0, 0, 48_809]);
    const [first, liabilities, netAssets, last] = figures.map(seen);
    expect(first![0]).toBe(0);
    expect(liabilities![1]).toBe(first![1]);
    expect(netAssets![0]).toBe(liabilities![0]);
    expect(last).toEqual([0, netAssets![1]]);
  });

  test("負債・純資産 in both years, in per cent", () => {
    expect(shares).toMatchObject({
      type: "BarStacked100",
      title: "負債・純資産の構成比（単位：％）",
    });
    expect(shown(plan, shares!)).toEqual({
      series: ["負債", "純資産"],
      categories: ["28年度", "27年度6月補正\n（再構成値）"],
      figures: [
        [93.3, 6.7],
        [95.9, 4.1],
      ],
    });
  });

  test("each fills a row that is printed; their figures stand below the print area", () => {
    const { area } = plan.page;
    for (const { row, data } of chartsOf(plan)) {
      expect(plan.rows[row]).toEqual({ cells: [], height: expect.any(Number) });
      expect(row).toBeLessThan(area!.rows);
      expect(data.top).toBeGreaterThan(area!.rows);
    }
    expect(area!.columns).toBe(4);
  });

  test("no text of their figures is taken for one that people have written", () => {
    const own = { sheet: asSheet(plan), memory: plan.memory ?? null, hasCharts: true };
    expect(overviewIn(sample("budget-h28-overview"), { charts: true }, own).plan).toEqual(plan);
  });
});

test("without a last year there are no changes to be shown, and the shares are of this year", () => {
  const { plan } = overviewIn(sample("budget-h28"), { charts: true });
  expect(chartsOf(plan).map(({ type }) => type)).toEqual(["BarStacked100"]);
  expect(shown(plan, chartsOf(plan)[0]!).categories).toEqual(["28年度"]);
});

const income = (lines: string) =>
  workbookOf(
    printedSheet(
      `予定損益計算書\n（単位：千円）\n科目|令和6年度|令和5年度\n${lines}`.replaceAll(/\n\s+/g, "\n"),
      "損益",
    ),
  );

test("an expense that falls lifts the profit, and what the lines leave is その他", () => {
  const { plan } = overviewIn(
    income(`営業収益合計|9,000|8,000
      営業費用合計|5,000|7,500
      当期純利益|3,700|500`),
    { charts: true },
  );
  expect(shown(plan, chartsOf(plan)[0]!).categories).toEqual([
    "令和5年度\n1",
    "営業収益の増\n+1",
    "営業費用の減\n+3",
    "その他\n0",
    "令和6年度\n4",
  ]);
});

test("a part below zero is no share of a whole", () => {
  const { plan } = overviewIn(
    workbookOf(
      printedSheet(
        "予定貸借対照表\n（単位：千円）\n科目|令和6年度|令和5年度\n資産合計|90,000|80,000\n負債合計|95,000|70,000\n純資産合計|△5,000|10,000",
        "貸借",
      ),
    ),
    { charts: true },
  );
  expect(chartsOf(plan).map(({ title }) => title)).toEqual([
    "資産の増減（令和5年度から令和6年度まで、単位：百万円）",
  ]);
});

test("where no line can be drawn there is no chart", () => {
  const sheet = printedSheet(
    "令和6年度 歳出予算事項別明細書\n（単位：円）\n款|本年度予算額|前年度予算額\n議会費|21,400|20,000\n総務費|32,100|30,000\n歳出合計|53,500|50,000",
  );
  expect(overviewIn(workbookOf(sheet), { charts: true }).plan.charts).toBeUndefined();
});

describe("of random books", () => {
  const amount = fc.oneof(
    fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
    fc.integer({ min: -3_000, max: 3_000 }),
  );
  const lines = fc.tuple(amount, amount, amount, amount, amount);
  const LABELS = ["営業収益合計", "営業外収益合計", "営業費用合計", "営業外費用合計", "当期純利益"];

  test("base and changes come to this year's total exactly, each column from where the last one ended", () => {
    let drawn = 0;
    fc.assert(
      fc.property(lines, lines, fc.constantFrom(1_000, 1_000_000), (now, before, unit) => {
        const rows = LABELS.map((label, index) => [label, now[index]!, before[index]!]);
        const book = workbookOf(
          sheetOf("損益", [
            ["予定損益計算書"],
            ["（単位：千円）"],
            ["科目", "令和6年度", "令和5年度"],
            ...rows,
          ]),
        );
        const { plan } = overviewIn(book, { charts: true, unit });
        const bridge = chartsOf(plan).find(({ type }) => type === "ColumnStacked");
        if (!bridge) return;
        drawn += 1;
        const { figures } = shown(plan, bridge);
        const change = (index: number) => plan.rows[bridge.data.top + 1 + index]!.cells[7]!.value as number;
        let end = before[4]!;
        figures.forEach((row, index) => {
          expect(row.some((value) => Object.is(value, -0))).toBe(false);
          const isLast = index === figures.length - 1;
          const [from, to] = index === 0 || isLast ? [0, change(index)] : [end, end + change(index)];
          expect(seen(row)).toEqual([Math.min(from, to), Math.max(from, to)].map((value) => value + 0));
          if (isLast) expect(to).toBe(end);
          end = to;
        });
        expect(end).toBe(now[4]);
      }),
      { seed: 8, numRuns: 300 },
    );
    expect(drawn).toBeGreaterThan(290);
  });
});

test("every figure of the charts is live but for what is nothing", () => {
  const { plan } = overviewIn(sample("budget-h28-overview"), { charts: true });
  const cells = plan.rows
    .slice(plan.page.area!.rows)
    .flatMap(({ cells: own }) => own.filter((cell): cell is PlanCell => typeof cell?.value === "number"));
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.filter(({ value, formula }) => value !== 0 && formula === undefined)).toEqual([]);
});
