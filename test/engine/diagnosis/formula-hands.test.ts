import { check, toReport } from "../../../src/engine";
import { computedBook } from "../../../specimens/formulas";
import { firstRepairs } from "./first-repairs";

/** A wrong formula is put right as it is written, and not as something else that comes to the same. */

describe("a sum below links", () => {
  const book = (total: string) =>
    computedBook({
      内訳: [
        ["事項別明細書", null, "（単位：千円）"],
        ["款", "本年度", "前年度"],
        ["総務費", 1_957_411, 1_032_078],
        ["保険給付費", 1_817_588, 1_658_710],
        ["公債費", 911_162, 948_123],
        ["予備費", 478_410, 348_160],
        ["歳出合計", "=SUM(B3:B6)", "=SUM(C3:C6)"],
      ],
      総括: [
        ["総括表", null, "（単位：千円）"],
        ["区分", "本年度", "前年度"],
        ...[3, 4, 5, 6].map((row, at) => [
          ["総務費", "保険給付費", "公債費", "予備費"][at]!,
          `=内訳!B${row}`,
          `=内訳!C${row}`,
        ]),
        ["計", total, total.replaceAll(/B(?=\d)/gu, "C")],
      ],
    });

  test.each([
    ["=SUBTOTAL(9,B3:B5)", "SUBTOTAL(9,B3:B6)", "SUBTOTAL(9,C3:C6)"],
    ["=SUM(B3:B5)", "SUM(B3:B6)", "SUM(C3:C6)"],
    ["=SUM(B3:B6,B4)", "SUM(B3:B6)", "SUM(C3:C6)"],
  ])("%s stays a sum, though the links lead on to the total of their table", (total, ...right) => {
    expect(firstRepairs(book(total))).toEqual([[`総括!B7 =${right[0]}`, `総括!C7 =${right[1]}`]]);
  });

  test.each([
    ["=B3+B4+B5+B6+B4", "B3+B4+B5+B6"],
    ["=ROUND(B3+B4+B5+B6,-3)", "B3+B4+B5+B6"],
    ["=B3+B4+B5+B5", "B3+B4+B5+B6"],
  ])("%s stays a sum of cells", (total, right) => {
    const { sheets, ...rest } = book(total);
    const cells = sheets[1]!.cells.map((cell) =>
      cell.column === 2 && cell.row === 6 ? { ...cell, formula: "C3+C4+C5+C6", value: 3_987_071 } : cell,
    );
    expect(firstRepairs({ ...rest, sheets: [sheets[0]!, { ...sheets[1]!, cells }] })).toEqual([
      [`総括!B7 =${right}`],
    ]);
  });
});

const settlement = (sum: string, wrong: string) =>
  computedBook({
    明細: [
      ["収支決算書", null, null, "（単位：円）"],
      ["区分", "予算額", "決算額", "増減"],
      ["報償費", 777_000, 474_000, wrong],
      ["旅費", 518_000, 316_000, "=C4-B4"],
      ["消耗品費", 345_000, 211_000, "=C5-B5"],
      ["印刷製本費", 230_000, 140_000, "=C6-B6"],
      ["合計", "=SUM(B3:B6)", "=SUM(C3:C6)", "=C7-B7"],
    ],
    総括: [
      ["総括表", null, null, "（単位：円）"],
      ["区分", "予算額", "決算額", "増減"],
      ...["報償費", "旅費", "消耗品費", "印刷製本費"].map((name, at) => [
        name,
        ...["B", "C", "D"].map((column) => `=SUMIF(明細!$A:$A,$A${at + 3},明細!${column}:${column})`),
      ]),
      ["計", "=SUM(B3:B6)", "=SUM(C3:C6)", sum],
    ],
  });

test("a sum is put right as those beside it though a figure that it takes is wrong as well", () => {
  expect(firstRepairs(settlement("=SUM(D4:D6)", "=C3-B4"))).toEqual([
    ["明細!D3 =C3-B3"],
    ["総括!D7 =SUM(D3:D6)"],
  ]);
});

test("no typed figure becomes a sum of what stands above its table", () => {
  expect(firstRepairs(settlement("=SUM(D3:D6)", "=C3-B4"))).toEqual([["明細!D3 =C3-B3"]]);
});

describe("a figure over a SUBTOTAL, which the SUBTOTAL above then takes with its parts", () => {
  const book = (special: number | string) =>
    computedBook({
      会計: [
        ["会計別予算総括表", null, null, "（単位：千円）"],
        ["会計名", "本年度", "前年度", "増減額"],
        ["一般会計", 95_617, 56_520, "=B3-C3"],
        ["特別会計", special, "=SUBTOTAL(9,C5:C7)", "=B4-C4"],
        ["　国民健康保険", 32_652, 21_769, "=B5-C5"],
        ["　後期高齢者医療", 86_688, 10_399, "=B6-C6"],
        ["　介護保険", 44_386, 73_765, "=B7-C7"],
        ["企業会計", "=SUBTOTAL(9,B9:B10)", "=SUBTOTAL(9,C9:C10)", "=B8-C8"],
        ["　水道事業", 14_994, 30_912, "=B9-C9"],
        ["　病院事業", 73_611, 61_799, "=B10-C10"],
        ["合計", "=SUBTOTAL(9,B3:B10)", "=SUBTOTAL(9,C3:C10)", "=B11-C11"],
      ],
    });

  test.each([163_762, 16_372, 173_726])("%d gives way, and the one above is right", (special) => {
    expect(firstRepairs(book(special))).toEqual([["会計!B4 =SUBTOTAL(9,B5:B7)"]]);
  });
});

describe("two faults that hide each other", () => {
  test("a range that takes in a balance which is typed wrongly", () => {
    const book = computedBook({
      表: [
        ["実質収支に関する調書", null, null, "（単位：千円）"],
        ["区分", null, null, "金額"],
        ["１", "歳入総額", null, 237_320_765],
        ["２", "歳出総額", null, 169_234_507],
        ["３", "歳入歳出差引額", null, 680_286_258],
        ["４", "翌年度へ繰り越すべき財源", "（１）継続費逓次繰越額", 0],
        [null, null, "（２）繰越明許費繰越額", 386_903],
        [null, null, "（３）事故繰越し繰越額", 16_762],
        [null, null, "計", "=SUM(D5:D8)"],
        ["５", "実質収支額", null, "=D5-D9"],
      ],
    });
    expect(firstRepairs(book)).toEqual([["表!D9 =SUM(D6:D8)"], ["表!D5 =D3-D4"]]);
  });

  test("a section and the total that both leave out the line added last", () => {
    const columns = ["B", "C", "D"];
    const book = computedBook({
      起債: [
        ["地方債に関する調書", null, null, "（単位：千円）"],
        ["区分", "前々年度末", "前年度末", "償還見込額"],
        ["１　普通債", ...columns.map((at) => `=SUBTOTAL(9,${at}4:${at}5)`)],
        ["　（1）総務", 491_473, 1_805_399, 150_214],
        ["　（2）民生", 1_504_914, 1_047_736, 14_763],
        ["２　その他", "=SUBTOTAL(9,B7:B9)", "=SUBTOTAL(9,C7:C8)", "=SUBTOTAL(9,D7:D9)"],
        ["　（1）臨時財政対策債", 699_732, 1_214_461, 5_168],
        ["　（2）減税補てん債", 174_116, 1_285_179, 138_757],
        ["　（3）退職手当債", 622_155, 1_025_278, 54_872],
        ["合計", ...columns.map((at) => `=SUBTOTAL(9,${at}3:${at}8)`)],
      ],
    });
    const written = firstRepairs(book).flat();
    expect(written.sort()).toEqual([
      "起債!B10 =SUBTOTAL(9,B3:B9)",
      "起債!C10 =SUBTOTAL(9,C3:C9)",
      "起債!C6 =SUBTOTAL(9,C7:C9)",
      "起債!D10 =SUBTOTAL(9,D3:D9)",
    ]);
  });
});

describe("one sum of a line that differs in a way that nobody means", () => {
  const book = (odd: string) =>
    computedBook({
      予算: [
        ["予算", null, null, null, null, "（単位：百万円）"],
        ["区別", "研究開発", "人材育成", "普及啓発", "共通", "合計"],
        ["業務経費", "=SUM(B4:B5)", "=SUM(C4:C5)", odd, "=SUM(E4:E5)", "=SUM(B3:E3)"],
        ["　うち人件費", 10_266, 1_624, 6_786, 5_829, "=SUM(B4:E4)"],
        ["　　　物件費", 5_916, 11_861, 5_858, 1_566, "=SUM(B5:E5)"],
        ["施設整備費", 7_163, 11_919, 928, 2_842, "=SUM(B6:E6)"],
        ["計", "=B3+B6", "=C3+C6", "=D3+D6", "=E3+E6", "=SUM(B7:E7)"],
      ],
    });

  test.each(["=SUM(D4:D5,D4)", "=SUM(D4:D5)/1000", "=ROUND(SUM(D4:D5),-3)", "=D4+D5+D5"])(
    "%s is an error by itself",
    (odd) => {
      expect(firstRepairs(book(odd))).toEqual([["予算!D3 =SUM(D4:D5)"]]);
      expect(toReport(check(book(odd)), "ja").summary.verdict).toBe("does-not-tie");
    },
  );

  test("and one that is like the others is none", () => {
    expect(firstRepairs(book("=D4+D5"))).toEqual([]);
  });
});

test("a SUBTOTAL is put right as those beside it where its range ends at lines without a figure", () => {
  const book = computedBook({
    説明: [
      ["事項別明細", null, null, null, "（単位：千円）"],
      ["目", "本年度", "前年度", "国県支出金", "一般財源", "節", null],
      ["１　総務管理費", 351_709, 340_115, 51_709, 300_000, "報酬", 51_709],
      [null, null, null, null, null, "給料", 300_000],
      ["２　徴税費", 84_550, 80_004, 14_550, 70_000, "報酬", 60_050],
      [null, null, null, null, null, "需用費", 24_500],
      ["計", ...["B3:B6", "C3:C6", "$C$3:$C$6", "E3:E6"].map((range) => `=SUBTOTAL(9,${range})`)],
    ],
  });
  expect(firstRepairs(book)).toEqual([["説明!D7 =SUBTOTAL(9,D3:D6)"]]);
});
