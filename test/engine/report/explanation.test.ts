import { check, toReport, toText } from "../../../src/engine";
import { explainer } from "../../../src/engine/report/explanation";
import type { Cell, Check, Workbook } from "../../../src/engine/types";
import type { Lang } from "../../../src/messages/words";
import { cleanBook } from "../../reference-book";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { type ListedRepair, repairsOf, withRepairs } from "../../listed-repairs";

/** The reference book with figures replaced, each in the first cell of the sheet that holds it. */
function spoilt(sheet: string, figures: Readonly<Record<number, number>>, book = cleanBook()): Workbook {
  const wrong = new Map(Object.entries(figures));
  const replace = (cell: Cell): Cell => {
    const value = wrong.get(String(cell.value));
    wrong.delete(String(cell.value));
    return value === undefined ? cell : { ...cell, value };
  };
  const sheets = book.sheets.map((each) =>
    each.name === sheet ? { ...each, cells: each.cells.map(replace) } : each,
  );
  if (wrong.size) throw new Error(`${sheet} does not hold ${[...wrong.keys()].join()}`);
  return { ...book, sheets };
}

const first = (result: Check, lang: Lang) => explained(result, repairsOf(result)[0]!, lang);

function explained(result: Check, repair: Omit<ListedRepair, "of">, lang: Lang = "ja") {
  const error = repairsOf(result).find(({ error: other }) => other === repair.error)!.of;
  return explainer(result, lang)(repair, error);
}

test.each([
  [
    "a total with its own sum",
    spoilt("balance-sheet", { 41893033: 41893303 }),
    {
      subject: "流動資産合計（balance-sheet B12） 41,893,303 → 41,893,033",
      causes: "桁の入れ替わり",
      reasons: [
        "差額 270 は 9 で割り切れます（270÷9＝30）。",
        "直すと 流動資産合計 41,893,033 ＝ 現金及び預金 34,910,162 ＋ 未収金 6,787,274 ＋ 前払金 25,549 ＋ 貯蔵品 53 ＋ 有価証券 169,995 となり、ほか2式も合います。",
        "balance-sheet-by-segmentの同じ科目の合計 41,893,033 とも一致します。",
      ],
    },
  ],
  [
    "many addends by the changed one and the largest, with what the others come to",
    spoilt("income-statement", { 6080957: 608957 }),
    {
      causes: "桁の脱落",
      reasons: [
        "6,080,957 の 0 が1つ落ちると 608,957 になります。",
        "直すと 営業収益合計 51,814,967 ＝ 事業負担金収入 295,400 ＋ 個人番号カード等関連交付金 33,068,527 ＋ 地方公共団体負担金収入 8,914,415 ＋ 負担金収入 383,028 ＋ 事業収入 6,080,957 ＋ 情報提供手数料 2,548,796 ＋ 補助金等収入 523,842 ＋ ほか2件 2 となり、ほか1式も合います。",
        "income-statement-by-segmentの同じ科目の合計 6,080,957 とも一致します。",
      ],
    },
  ],
  [
    "a zero by the whole difference",
    spoilt("balance-sheet", { 6787274: 0 }),
    {
      causes: "記入漏れ",
      reasons: expect.arrayContaining(["差額 6,787,274 がそのまま未収金の額になります。"]),
    },
  ],
  [
    "a figure carried down by the line above",
    spoilt("balance-sheet", { 6787274: 34910162 }),
    { reasons: expect.arrayContaining(["上の行（現金及び預金）と同じ数字です。"]) },
  ],
  [
    "a figure in a book of segments by the place in the whole",
    spoilt("balance-sheet-by-segment", { 41893033: 41893303 }),
    {
      reasons: expect.arrayContaining(["balance-sheetの同じ科目（B12） 41,893,033 とも一致します。"]),
    },
  ],
  [
    "a figure left from last year by the place where it stands",
    workbookOf(
      printedSheet(
        "貸借対照表\n平成29年3月31日現在\n(単位:千円)\n現金及び預金|11,523\n未収金|3,100\n貯蔵品|200\n資産合計|15,645",
        "今年",
      ),
      printedSheet(
        "貸借対照表\n平成28年3月31日現在\n(単位:千円)\n現金及び預金|11,523\n未収金|2,060\n貯蔵品|180\n資産合計|13,763",
        "昨年",
      ),
    ),
    {
      subject: "現金及び預金（今年 B4） 11,523 → 12,345",
      causes: "前年度の数字の残り",
      reasons: expect.arrayContaining(["昨年 B4の欄と同じ数字です。"]),
    },
  ],
  [
    "a rounded equation as nearly equal",
    workbookOf(
      printedSheet(
        "損益計算書\n(単位:百万円)\n営業収益合計|46,779\n営業費用合計|44,346\n営業利益|△2,434\n(注)四捨五入しているため合計が一致しない場合がある。",
      ),
    ),
    {
      causes: "余分な符号",
      reasons: [
        "余分な△があると、額の2倍（2,434×2＝4,868）ずれます。",
        "直すと 営業利益 2,434 ≒ 営業収益合計 46,779 － 営業費用合計 44,346 となり、差 1百万円 は端数の範囲です。",
      ],
    },
  ],
])("explains %s", (_, book, expected) => {
  expect(first(check(book), "ja")).toMatchObject(expected);
});

test("puts the same into English", () => {
  expect(first(check(spoilt("balance-sheet", { 25549: 25594 })), "en")).toMatchObject({
    subject: "前払金 (balance-sheet B9) 25,594 → 25,549",
    causes: "Transposed digits",
    reasons: [
      "The difference of 45 is divisible by 9 (45 ÷ 9 = 5).",
      "Repaired: 流動資産合計 41,893,033 = 現金及び預金 34,910,162 + 未収金 6,787,274 + 前払金 25,549 + 貯蔵品 53 + 有価証券 169,995; 1 other equation ties as well.",
      "It agrees with the total of the same line in balance-sheet-by-segment, 25,549.",
    ],
  });
});

test("lists the figures of a block and says what happened to all of them", () => {
  const book = cleanBook();
  const sheets = book.sheets.map((sheet) => {
    const enlarged = ({ column, value }: Cell) =>
      sheet.name === "balance-sheet-by-segment" && column === 3 && typeof value === "number";
    return {
      ...sheet,
      cells: sheet.cells.map((cell) =>
        enlarged(cell) ? { ...cell, value: (cell.value as number) * 1000 } : cell,
      ),
    };
  });
  const { subject, changes, reasons } = first(check({ ...book, sheets }), "ja");
  expect(subject).toBe("balance-sheet-by-segmentの22か所");
  expect(changes).toHaveLength(13);
  expect(changes[0]).toBe(
    "現金及び預金〈公的個人認証サービス事業〉（balance-sheet-by-segment D7） 58,681,000 → 58,681",
  );
  expect(changes.at(-1)).toBe("ほか10か所");
  expect(reasons[0]).toBe(
    "22か所とも、正しい額の 1,000倍になっています（現金及び預金〈公的個人認証サービス事業〉は 58,681,000÷1,000＝58,681）。",
  );
  expect(reasons).toHaveLength(2);
});

test("tells the causes of one repair apart, and gives no reason for a figure that was spoilt twice", () => {
  const result = check(spoilt("balance-sheet", { 41893033: 41893303, 25549: 0 }));
  const [both] = repairsOf(result);
  const transposed = "差額 270 は 9 で割り切れます（270÷9＝30）。";
  expect(first(result, "ja").causes.split("、").sort()).toEqual(["桁の入れ替わり", "記入漏れ"]);
  expect(first(result, "ja").reasons).toEqual(
    expect.arrayContaining([transposed, expect.stringContaining("前払金の額になります。")]),
  );
  const corrections = both!.corrections.map((correction) =>
    correction.cause === "digit-transposition" ? { ...correction, changes: [] } : correction,
  );
  expect(first(withRepairs(result, { ...both!, corrections }), "ja").reasons).not.toContain(transposed);
});

test("names the line that another table has and this one lacks, though no figure changes", () => {
  const book = cleanBook();
  const sheets = book.sheets.map((sheet) =>
    sheet.name === "balance-sheet" ? { ...sheet, cells: sheet.cells.filter(({ row }) => row !== 8) } : sheet,
  );
  const result = check({ ...book, sheets });
  expect(result.findings[0]!.equation!.difference).toBe(25549);
  const missing = { equations: [result.findings[0]!.equation!], label: "前払金" };
  const repair = {
    corrections: [{ cause: "omitted", changes: [], missing }],
    changes: [],
    settles: [0],
    confidence: 0.9,
    alternatives: 0,
  };
  expect(first(withRepairs(result, repair), "ja")).toMatchObject({
    subject: "流動資産合計（balance-sheet B12）の内訳",
    causes: "計上漏れ",
    reasons: ["差額 25,549 は「前払金」の額で、その行がここにありません。", "その行を補うと 1式が合います。"],
  });
});

test("says of an addend that nothing explains that a line may be missing instead, and of a total not", () => {
  const reasonsFor = (figures: string) => {
    const [sheet] = [printedSheet(`貸借対照表\n(単位:千円)\n流動資産\n${figures}\n流動資産合計|5,318,246`)];
    const result = check(workbookOf(sheet));
    const changing = repairsOf(result).filter(({ changes }) => changes.length > 0);
    return changing.map((repair) => {
      const { label } = result.statements[0]!.lines[repair.changes[0]!.place.line]!;
      return [label, explained(result, repair).reasons[0]!] as const;
    });
  };
  const told = reasonsFor("　現金及び預金|4,102,777\n　未収金|371,204\n　前払金|102,030");
  const lacking = told.filter(([, reason]) => reason.includes("742,235 の行が抜けていても"));
  expect(lacking.map(([label]) => label)).toEqual(expect.arrayContaining(["前払金", "現金及び預金"]));
  expect(told.map(([label]) => label)).toContain("流動資産合計");
  expect(lacking.map(([label]) => label)).not.toContain("流動資産合計");
});

test("says once what is true of all single changes, without an example", () => {
  const both = { 25549: 30000 };
  const result = check(spoilt("balance-sheet-by-segment", both, spoilt("balance-sheet", both)));
  expect(repairsOf(result)[0]!.changes).toHaveLength(2);
  expect(first(result, "ja").reasons[0]).toBe(
    "符号・桁・単位の誤りでは説明できません。正しい額は検算式から逆算したものです。",
  );
});

describe("what does not tie even then", () => {
  const book = workbookOf(
    printedSheet(
      "損益計算書\n(単位:千円)\n営業収益合計|500\n営業費用合計|300\n営業利益|211\n営業外収益合計|50\n営業外費用合計|20\n経常利益|230",
    ),
  );
  const result = check(book);
  const wrong = { ...repairsOf(result)[0]!, settles: [] };
  const profit = { statement: 0, line: 2, column: 0 };
  const change = { place: profit, cell: { sheet: "表", row: 4, column: 1 }, from: 211, to: 205 };
  const corrections = [{ cause: "arbitrary", changes: [change], missing: null }];
  const repair = { ...wrong, corrections, changes: [change] };

  test("is said of the equations of the changed figures", () => {
    expect(first(withRepairs(result, repair), "ja").reasons.slice(1)).toEqual([
      "営業利益の式は、直してもなお 5千円 合いません（別の誤りと見られます）。",
      "経常利益の式は、直してもなお 5千円 合いません（別の誤りと見られます）。",
    ]);
  });

  test("is nothing where the best repair of another error settles it", () => {
    const revenue = { ...change, place: { ...profit, line: 0 }, from: 500, to: 505 };
    const ordinary = { ...change, place: { ...profit, line: 5 }, from: 230, to: 235 };
    const other = { ...repair, changes: [revenue, ordinary] };
    expect(first(withRepairs(result, repair, other), "ja").reasons).toHaveLength(1);
  });
});

test("of one error the text shows three answers, the JSON all of them", () => {
  const result = check(
    workbookOf(
      printedSheet(
        "損益計算書\n営業収益\n 会費収入|100\n 手数料収入|200\n 利用料収入|300\n 交付金収入|400\n営業収益合計|1,017",
      ),
    ),
  );
  const { repairs } = toReport(result, "ja");
  expect(repairs.length).toBeGreaterThan(3);
  const text = toText(result, "ja");
  expect(text.match(/確からしさ/g)).toHaveLength(3);
  expect(text).toContain(`ほか${repairs.length - 3}案は --json で見られます。`);
  expect(toText(result, "en")).toContain(`${repairs.length - 3} more with --json.`);
});

test("the explanation in the JSON is one text in the order of the sentences", () => {
  const { repairs } = toReport(check(spoilt("balance-sheet", { 25549: 25594 })), "ja");
  expect(repairs[0]!.explanation).toBe(
    "前払金（balance-sheet B9） 25,594 → 25,549：桁の入れ替わりと見られます。" +
      "差額 45 は 9 で割り切れます（45÷9＝5）。" +
      "直すと 流動資産合計 41,893,033 ＝ 現金及び預金 34,910,162 ＋ 未収金 6,787,274 ＋ 前払金 25,549 ＋ 貯蔵品 53 ＋ 有価証券 169,995 となり、ほか1式も合います。" +
      "balance-sheet-by-segmentの同じ科目の合計 25,549 とも一致します。",
  );
});
