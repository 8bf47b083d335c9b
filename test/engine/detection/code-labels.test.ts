import { findAll } from "../../../src/engine";
import { formatted, found } from "./formatted";

const labelsOf = (table: string, formats: Readonly<Record<string, string>> = {}) =>
  findAll(formatted(table, formats)).statements[0]!.lines.map(({ label }) => label);

test.each([
  ["with strokes", ["3-1", "3-2", "3-3"]],
  ["with two strokes", ["1-1-1", "1-1-2", "1-2-1"]],
  ["in full width", ["３－１", "３－２", "３－３"]],
  ["with a letter", ["A-1", "A-2", "B-1"]],
  ["in brackets", ["'(1)", "'(2)", "'(3)"]],
  ["with a bracket", ["1)", "2)", "3)"]],
  ["with a point", ["'01.02", "'01.03", "'02.01"]],
  ["typed as text", ["'101", "'102", "'201"]],
  ["numbers", ["101", "102", "201"]],
])("lines that have codes alone for names, %s", (_, codes) => {
  const lines = codes.map((code, index) => `${code}|${(index + 1) * 100}|${(index + 1) * 10}`);
  const table = `事業一覧\n番号|予算額|決算額\n${lines.join("\n")}\n合計|600|60`;
  expect(found(formatted(table, {}))).toEqual([]);
  expect(labelsOf(table)).toHaveLength(4);
  expect(found(formatted(table.replace("|600", "|610"), {}))).toEqual(["footing B6 10"]);
});

test("codes keep the zeros that they are printed with", () => {
  const table = "一覧\nコード|金額\n7|100\n12|200\n計|300";
  expect(labelsOf(table, { A: "0000" })).toEqual(["0007", "0012", "計"]);
});

test("codes of two levels", () => {
  const table = "一覧\n番号|金額\n1|300\n1-1|100\n1-2|200\n2|50\n2-1|20\n2-2|30\n合計|";
  expect(found(formatted(`${table}350`, {}))).toEqual([]);
  expect(found(formatted(`${table}360`, {}))).toContainEqual(expect.stringMatching(/^footing B9/));
});

test.each([
  ["of a table without labels", "内訳\n収入|支出|差引\n100|90|10\n250|180|70\n350|270|80", {}],
  ["that repeat", "内訳\n会費|雑入|合計\n10|5|15\n10|6|16\n計|11|31", {}],
  ["with thousands", "内訳\n会費|雑入|合計\n1000|5|1005\n2000|6|2006\n計|11|3011", { A: "#,##0" }],
])("amounts %s are none", (_, table, formats) => {
  const { statements } = findAll(formatted(table, formats));
  expect(statements.flatMap(({ lines }) => lines.map(({ label }) => label))).not.toContain("10");
  expect(statements[0]!.columns.length).toBeGreaterThan(2);
});
