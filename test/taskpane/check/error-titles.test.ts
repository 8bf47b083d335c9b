import type { ReportChange, ReportRepair } from "../../../src/engine/report/contract";
import { errorTitles } from "../../../src/taskpane/check/error-titles";

const change = (sheet: string, cell: string, label: string): ReportChange => ({
  ...{ sheet, cell, label },
  from: 1,
  to: -1,
});

const error = (cause: string, causeName: string, changes: readonly ReportChange[]) => ({
  question: null,
  repairs: [{ cause, causeName, changes, settles: [0] } as unknown as ReportRepair],
});

const findings = [{ sheet: "収支", cell: "B9" }];
const signs = (...changes: ReportChange[]) => error("column-signs", "列・シート全体の符号の脱落", changes);

test("several cells: what happened, the sheet, how many", () => {
  const whole = signs(change("収支", "B3", "収入"), change("収支", "B4", "支出"));
  expect(errorTitles([whole], findings, "ja")).toEqual(["△の脱落：収支 2セル"]);
  expect(errorTitles([whole], findings, "en")).toEqual(["Lost minus: 収支, 2 cells"]);
});

test("one cell is named by its line", () => {
  const one = error("digit-lost", "桁の脱落", [change("収支", "B3", "収入")]);
  expect(errorTitles([one], findings, "ja")).toEqual(["桁の脱落：収入（収支 B3）"]);
});

test("a line left out is named by the total that lacks it", () => {
  expect(errorTitles([error("omitted", "計上漏れ", [])], findings, "ja")).toEqual(["計上漏れ：収支 B9"]);
});

test("no two read alike: a number of cells alone tells nothing apart, nor does the name of a line", () => {
  const two = [
    signs(change("概要", "D7", "収益"), change("概要", "D8", "費用")),
    signs(change("概要", "D20", "資産"), change("概要", "D21", "負債"), change("概要", "D22", "純資産")),
    signs(change("概要", "E7", "収益"), change("概要", "E8", "費用")),
  ];
  expect(errorTitles(two, findings, "ja")).toEqual([
    "△の脱落：概要（収益 D7など） 2セル",
    "△の脱落：概要（資産など） 3セル",
    "△の脱落：概要（収益 E7など） 2セル",
  ]);
});
