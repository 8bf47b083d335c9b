import { check, toReport } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const report = (table: string) => toReport(check(workbookOf(printedSheet(table))), "ja", true);

/** What is told about the table, what is proposed, and how many equations say nothing. */
function told(table: string) {
  const { findings, repairs, summary } = report(table);
  return {
    unreadable: findings.filter(({ rule }) => rule === "unreadable-amount").map(({ cell }) => cell),
    errors: findings.filter(({ severity }) => severity === "error").map(({ cell }) => cell),
    proposed: repairs.map(({ cause, changes }) => `${cause} ${changes[0]!.cell} ${changes[0]!.to}`),
    undecided: summary.undecided,
  };
}

describe("a bad character in an amount", () => {
  test.each([
    [
      "a scanned 款 list with differences",
      "総括（歳入）\n|（単位：千円）\n科目|本年度予算額|前年度予算額|比較\n市税|'271,949,021|'262,フ73,622|'9,175,399\n地方譲与税|'3,4四,171|'3,590,244|'△141,073\n市債|'57,521,700|'胎,324,200|'4,197,500",
      ["C4", "B5", "C6"],
      ["illegible C4 262773622", "illegible B5 3449171", "illegible C6 53324200"],
    ],
    [
      "one point in place of a comma",
      "歳出予算 款項別\n|（単位：千円）\n科目|令和８年度|令和７年度|比較増減\n公債費|139412|141018|-1606\n諸支出金|277212|'263.401|13811",
      ["C5"],
      ["illegible C5 263401"],
    ],
    [
      "a point and a comma in one figure, in a column with its total",
      "収支予算\n（単位：円）\n科目|金額\n会費|'16.690,982\n雑収入|16250\n合計|16707232",
      ["B4"],
      ["illegible B4 16690982"],
    ],
    [
      "a blank and a katakana in the only column",
      "事業費\n（単位：千円）\n区分|予算額\n報酬|5200\n需用費|'19, 17フ\n委託料|830\n合計|25207",
      ["B5"],
      ["illegible B5 19177"],
    ],
    [
      "letters for digits across segments",
      "内訳書\n（単位：千円）\n区分|A事業|B事業|計\n施設|'1O,234|200|10434\n備品|30|4l5|445\n計|10264|615|10879",
      ["B4", "C5"],
      ["illegible B4 10234", "illegible C5 415"],
    ],
    [
      "the total itself",
      "予算書\n（単位：円）\n科目|予算額\n会費|1200\n補助金|31500\n合計|'3Z,700",
      ["B6"],
      ["illegible B6 32700"],
    ],
    [
      "a negative figure",
      "補正予算\n（単位：千円）\n科目|補正前|補正額|計\n市税|52000|'△1,8口0|50200\n使用料|900|20|920\n合計|52900|△1780|51120",
      ["C4"],
      ["illegible C4 -1800"],
    ],
  ])("%s is told, and what the others demand is proposed", (_, table, unreadable, proposed) => {
    const found = told(table);
    expect(found).toMatchObject({ unreadable, errors: [], proposed });
    expect(found.undecided).toBeGreaterThan(0);
  });

  test("the sentence names the line first and prints what stands there", () => {
    const { findings, repairs } = report(
      "収支予算\n（単位：円）\n科目|金額\n会費|'16.690,982\n雑収入|16250\n合計|16707232",
    );
    expect(findings[0]!.message).toMatch(/^会費（表1? ?B4）：「16\.690,982」は/u);
    expect(repairs[0]!).toMatchObject({ settles: [0], alternatives: 0, confidence: 0.99 });
    expect(repairs[0]!.changes[0]).toMatchObject({ from: null, text: "16.690,982", to: 16690982 });
    expect(repairs[0]!.explanation).toContain("「16.690,982」 → 16,690,982");
    expect(repairs[0]!.explanation).toContain("合計 16,707,232 ＝ 会費 16,690,982 ＋ 雑収入 16,250");
  });

  test("where the legible digits do not agree nothing is proposed", () => {
    const table = "予算書\n（単位：円）\n科目|予算額\n会費|'1,2フ4\n補助金|31500\n合計|32700";
    expect(told(table)).toMatchObject({ unreadable: ["B4"], proposed: [], errors: [], undecided: 1 });
  });

  test("where two figures agree with what is legible both are proposed", () => {
    const table =
      "内訳書\n（単位：千円）\n区分|A|B|計\n施設|'1,2フ4|200|1434\n備品|30|40|70\n計|1314|240|1504";
    const { repairs } = report(table);
    const [own] = repairs.filter(({ cause }) => cause === "illegible");
    expect(own).toMatchObject({ alternatives: 1 });
    expect(own!.confidence).toBeLessThan(0.6);
  });
});

describe("what is no figure with a bad character stays a text", () => {
  test.each([
    ["codes and dates", ["3-1", "1.2.3", "2024.4.1", "B101", "(1)(2)", "No.1,234"]],
    [
      "words before a figure, and counters behind it",
      ["給料1,234", "約1,200", "第1,234号", "1,234人", "1,200m"],
    ],
  ])("%s", (_, labels) => {
    for (const label of labels) {
      const table = `表\n科目|説明|金額\n甲|'${label}|100\n乙|'${label}|250\n合計||350`;
      expect({ label, ...told(table) }).toEqual({
        label,
        unreadable: [],
        errors: [],
        proposed: [],
        undecided: 0,
      });
    }
  });
});

describe("points between thousands and a comma before decimals", () => {
  const outcomes = (table: string) => report(table).equations!.map(({ outcome }) => outcome);

  test.each([
    [
      "a list with decimals in some lines",
      "Ergebnis|Betrag €\nEntgelte|'401.129,60\nSteuern|'12.402.000\nZuweisungen|'740.750\nSumme|'13.543.879,60",
    ],
    [
      "thousands only, none above a million",
      "表|A|B|計\n甲|'401.129|'12.402|'413.531\n乙|'740.750|'1.250|'742.000\n計|'1.141.879|'13.652|'1.155.531",
    ],
    [
      "negative figures and the sign of the currency",
      "表|A|B|計\n甲|'€ 1.129,60|'-402,10|'727,50\n乙|'740,00|'(250,40)|'489,60\n計|'1.869,60|'-652,50|'1.217,10",
    ],
  ])("%s", (_, table) => {
    expect(outcomes(table).length).toBeGreaterThan(0);
    expect(outcomes(table).every((outcome) => outcome === "tied")).toBe(true);
    expect(told(table)).toMatchObject({ unreadable: [], proposed: [] });
  });

  test("where a sheet prints 1,234 as well, 740.750 stays in doubt", () => {
    const table = "表\n科目|金額\n甲|'1,234\n乙|'740.750\n丙|'12.402.000\n計|13143984";
    expect(told(table).unreadable).toEqual(["B4"]);
  });
});

test("the sign of a currency before some of the figures is no word", () => {
  const table =
    "|'2019|'2018\nReceivables|'$831.7|'$840.4\nInventories|'1,571.7|'1,568.6\nOther|'93.8|'77.2\nTotal|'$2,497.2|'$2,486.2";
  expect(report(table).equations!.map(({ outcome }) => outcome)).toEqual(["tied", "tied"]);
});
