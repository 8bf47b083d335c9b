import { findAll } from "../../../src/engine";
import { each, formatted, found } from "./formatted";

/** A table with its right figures, and 10 more in one of its sums. */
function expectChecked(table: string, formats: Readonly<Record<string, string>>, spoilt: [string, string]) {
  expect(found(formatted(table, formats))).toEqual([]);
  expect(table).toContain(spoilt[0]);
  const wrong = found(formatted(table.replace(...spoilt), formats));
  expect(wrong).toContainEqual(expect.stringMatching(/ -?10$/));
}

const MONTHS = `
  費目別の執行
  |||||（単位：円）
  費目|7|8|9|10|計
  旅費|110|90|0|40|240
  需用費|55|45|35|25|160
  計|165|135|35|65|400`;

test.each([undefined, '0"月"', 'General"月"', '#"月分"', '00"月"', "0\\月", '"第"0"回"', '0"年目"'])(
  "numbers under %p head the columns of costs",
  (format) => {
    const formats = format === undefined ? {} : each(format, "B3", "C3", "D3", "E3");
    expectChecked(MONTHS, formats, ["|240", "|250"]);
  },
);

test.each([
  ["quarters beside 年間", "1|2|3|4|年間", {}],
  ["quarters by their format", "1|2|3|4|計", each('0"Q"', "B2", "C2", "D2", "E2")],
  ["every second month", "4|6|8|10|計", {}],
  ["a year twice", "6|5|6|5|合計", {}],
])("%s", (_, heads, formats) => {
  const table = `収入\n区分|${heads}\n会費|10|20|30|40|100\n雑入|5|6|7|8|26\n計|15|26|37|48|126`;
  expectChecked(table, formats, ["|100", "|110"]);
});

test.each([
  [
    "beside a rate",
    "区分|2023|2024|増減|増減率(%)\n市税|100|110|10|10.0\n交付税|80|84|4|5.0\n計|180|194|14|7.8",
    {},
  ],
  ["of an era", "区分|6|5|増減\n市税|100|90|10\n交付税|20|30|-10\n計|120|120|0", {}],
  ["with the letter of their era", "区分|R6|R5|増減\n市税|100|90|10\n交付税|20|30|-10\n計|120|120|0", {}],
  [
    "at the end of which",
    "区分|5|6\n一般会計|100|110\n特別会計|20|30\n計|120|140",
    { B2: '0"年度末残高"', C2: '0"年度末現在高"' },
  ],
])("years %s", (_, table, formats) => {
  expectChecked(`推移\n${table}`, formats, ["|100|", "|110|"]);
});

test.each(["Program|2024|2023|Change", "What|2025|2024|$ Change", "Department|2024|2023|Difference"])(
  "years in English: %s",
  (heads) => {
    const table = `Spending\n${heads}\nParks|183|171|12\nLibraries|94|88|16\nRoads|402|390|12`;
    expect(found(formatted(table, {}))).toContain("change D4 10");
  },
);

test("what is taken from what is asked below years without a name", () => {
  const table = "推移\n区分|6|5|増減\n市税|100|90|20\n交付税|20|30|-10\n計|120|120|10";
  expect(found(formatted(table, {}))).toContain("change D3 10");
});

test.each([
  ["in brackets", "'(1)|'(2)|'(3)"],
  ["plain", "1|2|3"],
  ["and what they come to", "'(1)|'(2)|(1)-(2)"],
])("numbers of columns below their headings, %s", (_, numbers) => {
  const table = `対比\n区分|本年度|前年度|比較\n|${numbers}\n給料|100|90|10\n手当|200|210|-10\n計|300|300|0`;
  expectChecked(table, {}, ["|300|300", "|310|300"]);
});

test("numbers below the heading of a quarter are months, as the heading of the labels stands above", () => {
  const table = `資金\n区分|第1四半期|||第2四半期|||計\n|4|5|6|7|8|9|\n収入|10|20|30|1|2|3|66\n雑入|1|2|3|4|5|6|21\n計|11|22|33|5|7|9|87`;
  const merges = [1, 4].map((left) => ({ top: 1, left, bottom: 1, right: left + 2 }));
  expect(found(formatted(table, {}, merges))).toEqual([]);
  expect(found(formatted(table.replace("|66", "|76"), {}, merges))).not.toEqual([]);
});

test.each([
  ['0"年生"', "学年"],
  ['0"歳児"', "年齢"],
  ['"第"0"号"', "補正号数"],
  ['0"年度債"', "起債年度"],
])("numbers under %p are labels of lines", (format, heading) => {
  const table = `内訳\n${heading}|金額\n3|100\n4|90\n5|80\n計|270`;
  expectChecked(table, { A: format }, ["270", "280"]);
  expect(findAll(formatted(table, { A: format })).statements[0]!.lines).toHaveLength(4);
});

test("amounts in order are no heads where their line has a name of its own", () => {
  expectChecked("寄附\n項目|本年度|前年度\n図書|4|3\n備品|12|13\n計|16|16", {}, ["|16|", "|26|"]);
});
