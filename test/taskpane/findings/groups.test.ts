import { check } from "../../../src/engine";
import type { Severity } from "../../../src/engine/types";
import { errorsInWords } from "../../../src/taskpane/check/diagnosis";
import { toResult } from "../../../src/taskpane/check/to-result";
import { type Group, type Grouping, groupsOf } from "../../../src/taskpane/findings/groups";
import {
  firstOpened,
  neighbour,
  PAGE,
  revealing,
  shownOf,
  toggled,
  withMore,
} from "../../../src/taskpane/findings/paging";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const found = check(
  workbookOf(
    printedSheet("損益計算書\n営業収益合計|500\n営業費用合計|300\n営業利益|△1,211", "損益"),
    printedSheet("資金計画\n収入計|500\n支出計|300\n収支差額|200\n前期繰越金|'１０\n次期繰越金|215", "資金"),
  ),
);
const result = toResult(found, "ja", errorsInWords(found, "ja"));
const ALL: ReadonlySet<Severity> = new Set(["error", "rounding", "warning", "info"]);
const nobody = () => false;

const groups = (grouping: Grouping, shown = ALL, isWaived: (finding: number) => boolean = nobody) =>
  groupsOf(result, { grouping, shown, isWaived }, "ja");
const listed = (some: readonly Group[]) => some.flatMap(({ findings }) => findings);

test.each(["cause", "sheet", "severity"] as const)(
  "grouped by %s, every finding is listed once",
  (grouping) => {
    const { findings } = result.report;
    expect(findings.length).toBeGreaterThan(1);
    expect(listed(groups(grouping)).sort((a, b) => a - b)).toEqual(findings.map((_, index) => index));
  },
);

test("a group by cause holds what the repairs of one error settle, and is has its name", () => {
  const [first] = groups("cause");
  const best = result.report.repairs.find(({ error, rank }) => error === 0 && rank === 1)!;
  expect(first!.title).toBe(result.errors[0]!.title);
  expect(first!.findings).toEqual(best.settles);
});

test("severities that are switched off are not listed; waived findings come last whatever their severity", () => {
  const some = groups("severity", new Set(["error"]));
  const errors = result.report.findings.flatMap(({ severity }, index) =>
    severity === "error" ? [index] : [],
  );
  expect(listed(some)).toEqual(errors);
  const waived = groups("cause", new Set(), (finding) => finding === 0);
  expect(waived).toEqual([{ key: "waived", title: "確認済", findings: [0] }]);
});

describe("a long list", () => {
  const long: Group = { key: "long", title: "", findings: Array.from({ length: 120 }, (_, at) => at) };
  const short: Group = { key: "short", title: "", findings: [120] };
  const both = [long, short];

  test("opens with its first group, and page by page", () => {
    const opened = firstOpened(both);
    expect([...opened.open]).toEqual(["long"]);
    expect(shownOf(long, opened)).toBe(PAGE);
    expect(shownOf(long, withMore(withMore(opened, long), long))).toBe(120);
    expect([...toggled(opened, long).open]).toEqual([]);
  });

  test("shows a finding that is stepped to, and ends at both ends", () => {
    const opened = revealing(firstOpened(both), both, 120);
    expect(opened.open.has("short")).toBe(true);
    expect(shownOf(long, revealing(opened, both, 70))).toBe(2 * PAGE);
    const order = listed(both);
    expect(neighbour(order, 119, 1, nobody)).toBe(120);
    expect(neighbour(order, 120, 1, nobody)).toBeNull();
    expect(neighbour(order, 0, -1, nobody)).toBeNull();
    expect(neighbour(order, null, 1, nobody)).toBe(0);
  });
});

test("the next finding is the next that is left to do", () => {
  const isDone = (finding: number) => finding === 2 || finding === 3;
  expect(neighbour([1, 2, 3, 4], 1, 1, isDone)).toBe(4);
  expect(neighbour([1, 2, 3, 4], 4, -1, isDone)).toBe(1);
  expect(neighbour([1, 2, 3], 1, 1, isDone)).toBeNull();
});

test("an equation is written out with every term, its sign and the figure that is printed", () => {
  const [first] = result.findings;
  expect(first).toMatchObject({ label: "営業利益", difference: "△1,411", error: 0 });
  expect(JSON.parse(first!.equation!)).toEqual({
    total: { label: "営業利益", sheet: "損益", cell: "B4", figure: "△1,211", unit: null },
    terms: [
      { label: "営業収益合計", sheet: "損益", cell: "B2", figure: "500", unit: null, factor: 1 },
      { label: "営業費用合計", sheet: "損益", cell: "B3", figure: "300", unit: null, factor: -1 },
    ],
    expected: "200",
    actual: "△1,211",
    difference: "△1,411",
    unit: "",
  });
});
