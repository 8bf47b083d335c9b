import { check, toReport } from "../../src/engine";
import { computedBook } from "../../specimens/formulas";

/** Several faults of one book of formulas, of which one hides what another has done. */

type Rows = readonly (readonly (string | number | null)[])[];

function written(sheets: Readonly<Record<string, Rows>>) {
  const { repairs, summary, findings } = toReport(check(computedBook(sheets)), "ja");
  expect(findings.every(({ severity }) => severity === "error" || severity === "rounding")).toBe(true);
  expect(summary.discrepancies).toBe(findings.filter(({ severity }) => severity === "error").length);
  return repairs
    .filter(({ rank }) => rank === 1)
    .flatMap(({ changes }) => changes.map(({ cell, formula, to }) => `${cell} ${formula?.to ?? to}`))
    .sort();
}

/** 行政コスト計算書 in 千円, which may be rounded, with live sums. */
const cost = (staff: string | number, all: string, others: string) => ({
  行政コスト: [
    ["行政コスト計算書"],
    ["", "（単位：千円）"],
    ["科目", "金額"],
    ["経常費用", all],
    ["　業務費用", "=B6+B10+B13"],
    ["　　人件費", staff],
    ["　　　職員給与費", 9_214_530],
    ["　　　賞与等引当金繰入額", 512_077],
    ["　　　その他", 640_281],
    ["　　物件費等", "=B11+B12"],
    ["　　　物件費", 5_112_904],
    ["　　　維持補修費", 230_455],
    ["　　その他の業務費用", others],
    ["　　　支払利息", 512_336],
    ["　　　徴収不能引当金繰入額", 80_116],
    ["　　　その他", 611_902],
    ["　移転費用", "=B18+B19"],
    ["　　補助金等", 6_300_417],
    ["　　社会保障給付", 802_116],
    ["経常収益", "=B21+B22"],
    ["　使用料及び手数料", 402_118],
    ["　その他", 215_630],
    ["純経常行政コスト", "=B4-B20"],
  ],
});

test.each([
  [10_366_887, "=(B5+B17)/1000", "=B14+B16", ["B13 SUM(B14:B16)", "B4 B5+B17", "B6 SUM(B7:B9)"]],
  [10_366_889, "=B5+B17", "=B14+B15+B16", ["B6 SUM(B7:B9)"]],
])("a total of %s among live sums misses by 1, which is no rounding", (staff, all, others, right) => {
  expect(written(cost(staff, all, others))).toEqual(right);
});

const carried = (left: string, total: string, real: string) => ({
  実質収支: [
    ["実質収支に関する調書"],
    ["一般会計"],
    ["", "", "", "（単位：千円）"],
    ["区分", "", "", "金額"],
    ["１", "歳入総額", "", 30_512_447],
    ["２", "歳出総額", "", 28_914_205],
    ["３", "歳入歳出差引額", "", left],
    ["４", "翌年度へ繰り越すべき財源", "（１）継続費逓次繰越額", 0],
    ["", "", "（２）繰越明許費繰越額", 412_088],
    ["", "", "（３）事故繰越し繰越額", 31_507],
    ["", "", "計", total],
    ["５", "実質収支額", "", real],
  ],
});

test("a range that is too long is told though what it takes is wrong as well", () => {
  expect(written(carried("=D5+D6", "=SUM(D7:D10)", "=ROUND(D7-D11,-3)"))).toEqual([
    "D11 SUM(D8:D10)",
    "D12 D7-D11",
    "D7 D5-D6",
  ]);
});

test("a total typed over is its formula again, though one of what it takes is text", () => {
  const book = carried("=D5-D6", "=SUM(D8:D10)", "=D7-D11");
  const rows = book.実質収支.map((row) => [...row]);
  rows[9]![3] = "31,507";
  rows[10]![3] = 443_559;
  const typed = computedBook({ 実質収支: rows });
  const { repairs } = toReport(check(typed), "ja");
  expect(repairs[0]).toMatchObject({
    rank: 1,
    changes: [
      { cell: "D10", to: 31_507 },
      { cell: "D11", to: 443_595, formula: { from: null, to: "SUM(D8:D10)" } },
    ],
  });
});

const settled = (total: string) => ({
  円単位: [
    ["令和６年度　歳出決算書"],
    ["", "", "", "（単位：円）"],
    ["款", "予算現額", "支出済額", "不用額"],
    ["議会費", 92_975_536, 86_467_241, "=B4-C4"],
    ["総務費", 17_896_402, 16_643_640, "=B5-C5"],
    ["民生費", 64_102_775, 59_615_574, "=B6-C6"],
    ["歳出合計", total, "=SUM(C4:C6)", "=B7-C7"],
  ],
  公表用: [
    ["令和６年度　歳出決算の状況"],
    ["", "", "", "（単位：千円）"],
    ["款", "予算現額", "支出済額", "不用額"],
    ...["議会費", "総務費", "民生費", "歳出合計"].map((name, at) => [
      name,
      ...["B", "C", "D"].map((column) => `=ROUNDDOWN(円単位!${column}${at + 4}/1000,0)`),
    ]),
  ],
});

test("what a difference is computed from is no witness for it, and 千円 keep their ROUNDDOWN", () => {
  expect(written(settled("=SUM(B5:B6)"))).toEqual(["B7 SUM(B4:B6)"]);
});
