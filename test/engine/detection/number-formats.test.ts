import { formatted, found } from "./formatted";

/** A table of three figures, one of them negative, and its total. */
const tableOf = (total: number) => `事業\n科目|金額\n甲|1234567\n乙|2345678\n丙|-456789\n合計|${total}`;
const TOTAL = 3123456;

/** Codes as offices have them: colours, fills, spaces, currencies, texts, words and marks of their own. */
const CODES = [
  "[Red]#,##0",
  "#,##0;[Red]-#,##0",
  "#,##0_ ;[Red]\\-#,##0\\ ",
  "#,##0_);(#,##0)",
  '#,##0;"▲"#,##0',
  '#,##0;"△ "#,##0;"－";@',
  '#,##0;"(△)"#,##0',
  '_ * #,##0_ ;_ * "△"#,##0_ ;_ * "-"_ ;_ @_ ',
  "*-#,##0",
  "* #,##0;* -#,##0",
  '#,##0"円";"△"#,##0"円"',
  '"¥"#,##0;[赤]"¥"-#,##0',
  "_-[$¥-411]* #,##0_-;-[$¥-411]* #,##0_-",
  "# ?/?",
  "@",
  "#,##0;@",
  '#,##0;"△"#,##0;',
  "#;△#;－",
  '[Blue]#,##0;[Red]"△"#,##0;[Green]0',
  '[<0][Red]"△"#,##0;[>0]#,##0;"－"',
  "[DBNum3][$-411]#,##0",
  '#,##0"(税込)"',
  "#,##0;−#,##0",
  "#,##0;‐#,##0",
  '"+"#,##0;"△"#,##0;"±"0',
  '#,##0;#,##0"△"',
  '#,##0;"減"#,##0',
  '#,##0;"マイナス"#,##0',
  "G/標準",
  'G/標準"円"',
];

test.each(CODES)("figures under %p: right ones are silent, a wrong one is told", (code) => {
  expect(found(formatted(tableOf(TOTAL), { B: code }))).toEqual([]);
  expect(found(formatted(tableOf(TOTAL + 30_000), { B: code }))).toEqual(["footing B6 30000"]);
});

test.each([
  ["#,##0,", 29],
  ['#,##0,"千円"', 29],
  ['#,##0,;"△"#,##0,', 29],
  ["#,##0.0,", 300],
  ["#,##0.00,,", 3],
])("figures printed under %p: what is printed is compared, rounded as it is", (code, difference) => {
  const right = found(formatted(tableOf(TOTAL), { B: code }));
  expect(right.filter((each) => !/^footing B6 -?1$/.test(each))).toEqual([]);
  expect(found(formatted(tableOf(TOTAL + 30_000), { B: code }))).toEqual([`footing B6 ${difference}`]);
});
