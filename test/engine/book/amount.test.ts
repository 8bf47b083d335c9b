import { readEuropean, readNumber, readText } from "../../../src/engine/book/amount";
import { blurredIn, ILLEGIBLE, isDoubt } from "../../../src/engine/book/doubt";

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
      expect(isDoubt(readText(text))).toBe(true);
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
    expect(readNumber(2 ** 53, undefined)).toEqual(ILLEGIBLE);
  });
});

test("an amount that names its unit is read with it", () => {
  expect(readText("△1,234千円")).toEqual({ digits: -1234, decimals: 0, unit: 1000 });
  expect(readText("１，２３４円")).toEqual({ digits: 1234, decimals: 0, unit: 1 });
  expect(readText("1,234円未満")).toBeNull();
});

describe("a figure that can be read only with doubt", () => {
  const readings = (text: string) => {
    const read = readText(text);
    if (!isDoubt(read)) throw new Error(`${text} is beyond doubt`);
    return read.readings.map(({ digits, decimals }) => (decimals ? `${digits} / ${decimals}` : digits));
  };

  test.each([
    ["263.401", ["263401", "263401 / 3"]],
    ["16.690,982", ["16690982", "16690982 / 3"]],
    ["262,フ73,622", ["262?73622"]],
    ["19, 17フ", ["1917?"]],
    ["3,4四,171", ["34??171"]],
    ["胎,324,200", ["?324200", "??324200", "???324200"]],
    ["△1,2O4", ["-12?4"]],
    ["401.129,60", ["40112960 / 2"]],
    ["1,2345", ["12345"]],
    ["(1,234", ["1234"]],
  ])("%p may be %p", (text, ways) => {
    expect(readings(text)).toEqual(expect.arrayContaining(ways));
  });

  test("letters for digits without separators are known by what they are taken for", () => {
    expect(blurredIn("1O4")).toEqual({ readings: [{ digits: "1?4", decimals: 0 }] });
    expect(["104", "OIl", "A14", "3件", "l2"].map(blurredIn)).toEqual([null, null, null, null, null]);
  });

  test.each([
    "3-1",
    "1.2.3",
    "2024.4.1",
    "給料1,234",
    "約1,200",
    "1,234人",
    "1,200m",
    "No.1,234",
    "1.5倍",
    "2,3号",
  ])("%p is none", (text) => {
    expect(readText(text)).toBeNull();
  });
});

test.each([
  ["401.129,60", 40112960, 2],
  ["12.402.000", 12402000, 0],
  ["740.750", 740750, 0],
  ["-1.402,5 €", -14025, 1],
  ["500", 500, 0],
])("with points between thousands %p is %p", (text, digits, decimals) => {
  expect(readEuropean(text)).toEqual({ digits, decimals });
});

test.each([
  ["$831.7", 8317, 1],
  ["($1,234)", -1234, 0],
  ["€ 1,234.50", 123450, 2],
  ["8,860\n〔7,061〕", 8860, 0],
  ["5,481,272\n(4,869,196)", 5481272, 0],
  ["△120 （30）", -120, 0],
])("%p is read as its main figure", (text, digits, decimals) => {
  expect(readText(text)).toEqual({ digits, decimals });
});
