import { format as oracle } from "numfmt";
import { isDoubt } from "../../../src/engine/book/doubt";
import { type Figure, readHead, readNumber } from "../../../src/engine/book/amount";
import { numberFormat } from "../../../src/engine/book/number-format";

const VALUES = [0, 1, 12, 300, -7, -300, 2500, -2500, 1234567, -1234567, 0.4, -0.4, 12.345, 999.5, 45748, 5];

/** What another program displays, as a figure: a 0 has no sign, and a dash is one. */
function displayed(code: string, value: number): string {
  const text = oracle(code, value).replace(/[千百万円\s¥]/gu, "");
  const [, whole = "0", decimals = ""] = /([0-9][0-9,]*)\.?([0-9]*)/u.exec(text) ?? [];
  const digits = Number(whole.replaceAll(",", "") + decimals);
  return figureText({ digits: /[△(-]/u.test(text) ? 0 - digits : digits, decimals: decimals.length });
}

function figureText({ digits, decimals }: Pick<Figure, "digits" | "decimals">): string {
  return digits === 0 ? "0" : `${digits} / ${decimals}`;
}

const CODES = [
  "0",
  "#,##0",
  "0.00",
  "#,##0.##",
  "#,##0.0##",
  "#,##0,",
  "#,##0.0,,",
  '#,##0;"△"#,##0',
  '#,##0;"△ "#,##0;"－"',
  "#,##0;\\△#,##0",
  "#,##0_ ;(#,##0)",
  '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  '"△"#,##0',
  "-#,##0",
  "(#,##0)",
  '[<0]"△"#,##0;[=0]"－";#,##0',
  '[=0]"－";#,##0,',
  '[>=1000000]#,##0,,"百万";[>=1000]#,##0,"千";0',
  '[<=-1]"△"#,##0;0',
  "[Red][<100]0;[Blue]0.0",
  '#,##0"千円";"△"#,##0"千円"',
  "[$¥-411]#,##0;[Red]-[$¥-411]#,##0",
];

describe.each(CODES)("%s", (code) => {
  test.each(VALUES)("prints %p as another program does", (value) => {
    const own = readNumber(value, code);
    if (!own || isDoubt(own)) throw new Error(`${value} is no figure under ${code}`);
    expect(figureText(own)).toBe(displayed(code, value));
  });
});

test.each([
  [6, '"令和"0"年度"', "令和6年度"],
  [2024, '0"年度"', "2024年度"],
  [4, '0"月"', "4月"],
  [3, '"第"0"四半期"', "第3四半期"],
  [2, 'General"期"', "2期"],
  [6, '"R"0', "R6"],
  [7, '0"年度当初予算額"', "7年度当初予算額"],
])("%p under %p is the heading %p", (value, code, head) => {
  expect(readHead(value, code)).toBe(head);
  expect(readNumber(value, code)).toBeNull();
});

test.each(['0"か月"', '0"年間"', '#,##0"人"', '0"回"', "#,##0", "0", '0"千円"'])(
  "%p prints amounts",
  (code) => {
    expect(readHead(12, code)).toBeNull();
    expect(readNumber(12, code)).toMatchObject({ digits: 12, decimals: 0 });
  },
);

test("a negative whose section prints no sign keeps that of the cell, and says so", () => {
  expect(readNumber(-300, "#,##0;[Red]#,##0")).toEqual({ digits: -300, decimals: 0, sign: "unmarked" });
  expect(readNumber(300, '"△"#,##0')).toEqual({ digits: -300, decimals: 0, sign: "marked" });
});

test("nothing is printed where the section has no digit", () => {
  expect(readNumber(1200, ";;;")).toBeNull();
  expect(readNumber(0, '#,##0;-#,##0;"－"')).toEqual({ digits: 0, decimals: 0 });
});

test.each(["G/標準", "General", "g/標準;-g/標準"])("%p shows what there is", (code) => {
  expect(numberFormat(code)).toMatchObject({ kind: "amount", decimals: null });
});
