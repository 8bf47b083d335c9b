import { check, toReport } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const told = (table: string) => {
  const { findings, repairs } = toReport(check(workbookOf(printedSheet(table))), "ja");
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    error: count("error"),
    warning: count("warning"),
    rounding: count("rounding"),
    repairs: repairs.length,
  };
};

/** Desks by product, in dollars and cents that a program computed. */
const DESKS = `
  |Peak|OPeak|Base|Peak 2|OPeak 2|Total
  甲|-418754.00|13046218.06|857253.76|-2181485.23|682798.15|11986030.73
  乙|-45225.43|68286.81|-363086.83|381380.10|0.00|41354.66
  丙|2999.00|-171590.08|260574.48|12.10|7.30|92002.79
  丁|-735699.00|578.28|47963872.27|2448716.72|85043.30|49762511.57`;

const LIST = `
  Item|Price|Tax|Sum
  甲|10.15|1.02|11.18
  乙|20.25|2.03|22.27
  丙|31.33|3.13|34.46
  計|61.73|6.18|67.91`;

const ENERGY = `
  区分|4月|5月|6月|計
  電気|120.34|98.77|101.46|320.58
  ガス|55.18|60.02|48.91|164.11
  水道|33.33|33.33|33.33|100.00
  計|208.85|192.12|183.70|584.68`;

describe("cents that a program computed and rounded", () => {
  test.each([
    ["desks across", DESKS],
    ["prices with tax", LIST],
    ["months", ENERGY],
  ])("%s: no error and no repair", (_, table) => {
    const found = told(table);
    expect(found).toMatchObject({ error: 0, repairs: 0 });
    expect(found.warning).toBeLessThanOrEqual(1);
    expect(found.rounding).toBeGreaterThan(0);
  });

  test("what is beyond them in one line is one warning", () => {
    expect(told(DESKS.replace("92002.79", "92002.75"))).toMatchObject({ error: 0, warning: 1, repairs: 0 });
  });

  test("more than that is an error", () => {
    expect(told(DESKS.replace("92002.79", "92020.79")).error).toBe(1);
    expect(told(ENERGY.replace("164.11", "146.11")).error).toBeGreaterThan(0);
  });

  test("a single cent in a table that ties is one", () => {
    const table =
      "表\n区分|A|B|計\n甲|10.15|1.02|11.18\n乙|20.25|2.03|22.28\n丙|31.33|3.13|34.46\n丁|5.05|1.11|6.16";
    expect(told(table).error).toBe(1);
  });
});
