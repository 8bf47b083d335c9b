import { fellowsOf, waivedAlike } from "../../../src/taskpane/actions/fellows";
import type { Waiver } from "../../../src/taskpane/book-actions";
import type { ShownFinding } from "../../../src/taskpane/check/result";

const found = (severity: string, rule: string, table: number | null, sheet = "概要") =>
  ({
    finding: { severity, rule, sheet },
    place: table === null ? null : { table, line: null },
  }) as unknown as ShownFinding;

const FINDINGS = [
  found("rounding", "footing", 0),
  found("rounding", "change", 0),
  found("rounding", "footing", 1),
  found("error", "footing", 0),
  found("error", "footing", 0),
  found("warning", "stale-value", null),
  found("warning", "ratio", null),
  found("warning", "stale-value", null),
  found("warning", "stale-value", null, "別表"),
];
const nobody = () => false;

test("the rounding differences of a table share a reason, whatever rule they break", () => {
  expect(fellowsOf(FINDINGS, 1, nobody)).toEqual([0, 1]);
  expect(fellowsOf(FINDINGS, 2, nobody)).toEqual([2]);
});

test("a discrepancy is waived by itself", () => {
  expect(fellowsOf(FINDINGS, 3, nobody)).toEqual([3]);
});

test("of warnings those of one rule share a reason, outside tables those of a sheet", () => {
  expect(fellowsOf(FINDINGS, 5, nobody)).toEqual([5, 7]);
});

test("what is waived already keeps its own reason", () => {
  expect(fellowsOf(FINDINGS, 1, (at) => at === 0)).toEqual([1]);
});

test("waivers of one moment are those with the same reason, words, name and day", () => {
  const waiver = (text: string, name = "検算 花子") =>
    ({ id: text, reason: { kind: "rounding", text }, name, date: "2026-11-30" }) satisfies Waiver;
  const waived = [
    waiver("四捨五入"),
    null,
    waiver("四捨五入"),
    waiver("切捨て"),
    waiver("四捨五入", "検算 太郎"),
  ];
  expect(waivedAlike(waived, 0)).toEqual([0, 2]);
});
