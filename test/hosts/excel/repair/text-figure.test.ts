import { figureEntry, textEntry } from "../../../../src/hosts/excel/repair/entry";
import { inFormOf } from "../../../../src/hosts/excel/repair/text-figure";

test.each([
  ["△1,234", 1243, 0, "1,243"],
  ["△1,234", -1243, 0, "△1,243"],
  ["▲ 1,234", -999999, 0, "▲ 999,999"],
  ["1,234", -1234, 0, "△1,234"],
  ["1234", 12345, 0, "12345"],
  [" 123 ", 12345, 0, " 12,345 "],
  ["(1,234)", -5, 0, "(5)"],
  ["(1,234)", 5, 0, "5"],
  ["12.5", 130, 1, "13.0"],
  ["△１，２３４", -1243, 0, "△１，２４３"],
  ["１２．５", 12, 1, "１．２"],
])("%s with another figure (%d × 10^-%d) is %s", (text, figure, decimals, expected) => {
  expect(inFormOf(text, figure, decimals)).toBe(expected);
});

test.each(["1、234", "１2３", "約1,234", "1,234円", "#REF!", "1.234.567", "12-"])(
  "the form of %s is not simple",
  (text) => {
    expect(inFormOf(text, 1243, 0)).toBe(null);
  },
);

test("a text that Excel would take for something else stands behind an apostrophe", () => {
  expect(textEntry("1,234", "General")).toBe("'1,234");
  expect(textEntry("１２３", "#,##0")).toBe("'１２３");
  expect(textEntry("=A1", "General")).toBe("'=A1");
  expect(textEntry("△1,234", "General")).toBe("△1,234");
  expect(textEntry("1,234", "@")).toBe("1,234");
});

test.each([
  [1234, "#,##0", 1243, 0, 1243],
  [1234567, "#,##0,", 1243, 0, 1243000],
  ["", "General", -125, 1, -12.5],
  ["－", "General", 5, 0, 5],
  ["1,234", "@", 1243, 0, "1,243"],
  [1234, "@", 1243, 0, null],
  [0.5, "0%", 60, 0, null],
  [true, "General", 1, 0, null],
])(
  "where %p stands in the format %s, the figure %d × 10^-%d is entered as %p",
  (held, format, figure, decimals, entry) => {
    expect(figureEntry(held, format, figure, decimals)).toBe(entry);
  },
);
