import { readNumber, readText } from "../../../src/engine/book/amount";

describe("readText", () => {
  test.each([
    ["1234", 1234],
    ["1,234", 1234],
    ["△1,234", -1234],
    ["△ 1,234", -1234],
    ["▲1,234", -1234],
    ["−1,234", -1234],
    ["-1,234", -1234],
    ["(1,234)", -1234],
    ["（１，２３４）", -1234],
    ["(△1,234)", -1234],
    ["１２３４", 1234],
    ["△１，２３４", -1234],
    ["1、234", 1234],
    ["1、215,200", 1215200],
    ["2.838.367", 2838367],
    ["－", 0],
    ["-", 0],
    ["―", 0],
    ["0", 0],
    ["¥1,234", 1234],
    [" 12 345 ", 12345],
  ])("reads %p as %p", (text, digits) => {
    expect(readText(text)).toEqual({ digits, decimals: 0 });
  });

  test("keeps decimals exactly", () => {
    expect(readText("△12.5")).toEqual({ digits: -125, decimals: 1 });
    expect(readText("1,234.56")).toEqual({ digits: 123456, decimals: 2 });
  });

  test.each(["1.234", "12,34", "1,2345", "2,838.367", "1..2", "12345678901234567890"])(
    "cannot tell what %p is",
    (text) => {
      expect(readText(text)).toBe("unclear");
    },
  );

  test.each(["流動資産", "28年度", "平成29年3月31日", "(1)経常収益", "1.", "△印", "A1", "10%"])(
    "sees no figure in %p",
    (text) => {
      expect(readText(text) === null || text === "1.").toBe(true);
    },
  );
});

describe("readNumber", () => {
  test.each([
    [1234, undefined, { digits: 1234, decimals: 0 }],
    [-1234, '#,##0;"△ "#,##0', { digits: -1234, decimals: 0 }],
    [0, '#,##0;"△ "#,##0;"-"', { digits: 0, decimals: 0 }],
    [12.5, "General", { digits: 125, decimals: 1, shortened: false }],
    [12.5, "#,##0", { digits: 13, decimals: 0, shortened: true }],
    [-12.5, "#,##0", { digits: -13, decimals: 0, shortened: true }],
    [1.005, "0.00", { digits: 101, decimals: 2, shortened: true }],
    [51814967, "#,##0,", { digits: 51815, decimals: 0, shortened: true }],
    [0.1 + 0.2, "0.0", { digits: 3, decimals: 1, shortened: false }],
    [1234, "#,##0.0", { digits: 12340, decimals: 1, shortened: false }],
    [1234, '[Red]#,##0"千円"', { digits: 1234, decimals: 0, unit: 1000 }],
  ])("prints %p under %p as %p", (value, format, figure) => {
    expect(readNumber(value, format)).toEqual(figure);
  });

  test.each([
    [42825, "yyyy/m/d"],
    [42825, '[$-411]ggge"年"m"月"d"日"'],
    [0.25, "0.0%"],
  ])("takes %p under %p for no amount", (value, format) => {
    expect(readNumber(value, format)).toBeNull();
  });

  test("refuses what exceeds exact integers", () => {
    expect(readNumber(2 ** 53, undefined)).toBe("unclear");
  });
});

test("an amount that names its unit is read with it", () => {
  expect(readText("△1,234千円")).toEqual({ digits: -1234, decimals: 0, unit: 1000 });
  expect(readText("１，２３４円")).toEqual({ digits: 1234, decimals: 0, unit: 1 });
  expect(readText("1,234円未満")).toBeNull();
});
