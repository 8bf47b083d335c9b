import { check } from "../../../src/engine";
import { changeStates } from "../../../src/engine/report/change-states";
import { fingerprintOf } from "../../../src/engine/report/fingerprint";
import type { ChangeRecord } from "../../../src/engine/types";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const record = (facts: Partial<ChangeRecord> = {}): ChangeRecord => ({
  sheet: "収支",
  cell: "B3",
  label: "支出",
  line: "支出",
  lineColumn: 0,
  before: "330",
  after: "300",
  reason: "桁の入れ替わり",
  name: "",
  made: "2026-11-04T09:05:00.000Z",
  undone: "",
  ...facts,
});
const book = (text: string) => workbookOf(printedSheet(text, "収支"));
const AS_MADE = "科目|金額\n収入|500\n支出|300\n差引|200";
const stateIn = (text: string, ...records: ChangeRecord[]) =>
  changeStates(records.length ? records : [record()], book(text)).map(({ state, now }) => [state, now]);

test("a change stays, is taken back, or is changed by hand since", () => {
  expect(stateIn(AS_MADE)).toEqual([["kept", "300"]]);
  expect(stateIn(AS_MADE, record({ undone: "2026-11-04T10:00:00.000Z" }))).toEqual([["undone", ""]]);
  expect(stateIn(AS_MADE.replace("300", "310"))).toEqual([["changed", "310"]]);
});

test("it is found by its line after rows were inserted; a line that is gone, or there twice, is not guessed", () => {
  expect(stateIn("科目|金額\n新設|1\n収入|500\n支出|300\n差引|200")).toEqual([["kept", "300"]]);
  expect(stateIn("科目|金額\n収入|500\n経費|300\n差引|200")).toEqual([["unknown", ""]]);
  expect(stateIn("科目|金額\n収入|500\n計|800\n支出|300\n支出|300\n差引|200")).toEqual([["unknown", ""]]);
});

test("a later change of the same cell speaks for the earlier one", () => {
  const first = record({ after: "303", made: "2026-11-04T09:00:00.000Z" });
  expect(stateIn(AS_MADE, first, record({ before: "303" })).map(([state]) => state)).toEqual([
    "kept",
    "kept",
  ]);
});

test("the print of the figures is that of the values and their places, whatever else a book holds", () => {
  const print = (text: string) => fingerprintOf(check(book(text)));
  expect(print(AS_MADE)).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/);
  expect(print(AS_MADE)).toBe(print(AS_MADE));
  expect(print(AS_MADE.replace("500", "501"))).not.toBe(print(AS_MADE));
  const more = workbookOf(printedSheet(AS_MADE, "収支"), { ...printedSheet("覚え書き", "メモ") });
  expect(fingerprintOf(check(more))).toBe(print(AS_MADE));
});
