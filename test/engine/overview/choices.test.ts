import { printedSheet, sheetOf, withCell, workbookOf } from "../../../specimens/sheets";
import { cellsOf, overviewIn, rowOf, sample, tableRows, texts } from "./made";

const INCOME = `
  予定損益計算書
  （平成28年4月1日から平成29年3月31日まで）
  （単位：千円）
  科目|金額
  事業収入|1,500
  手数料|△2
  営業収益合計|1,498
  事業費|2,000
  営業費用合計|2,000
  営業利益|△502
  支払利息|400
  営業外費用合計|400
  経常利益|△902
  当期純利益|△902`;

describe("rounding", () => {
  const rounded = (mode?: "half-up" | "truncate" | "round-up") => {
    const { plan } = overviewIn(workbookOf(printedSheet(INCOME)), { unit: 1_000_000, mode });
    return ["営業収益", "営業費用", "営業外費用", "当期純利益"].map((label) => rowOf(plan, label)[1]);
  };

  test.each([
    ["half-up", [1, 2, 0, -1]],
    ["truncate", [1, 2, 0, 0]],
    ["round-up", [2, 2, 1, -1]],
  ] as const)("%s", (mode, expected) => {
    expect(rounded(mode)).toEqual(expected);
    // Excel shows "-0" nowhere, and neither may what stands for it.
    expect(rounded(mode).filter((value) => Object.is(value, -0))).toEqual([]);
  });

  test.each([
    ["half-up", "ROUND", "金額は、科目ごとに10万円単位を四捨五入している"],
    ["truncate", "ROUNDDOWN", "金額は、科目ごとに百万円未満を切り捨てている"],
    ["round-up", "ROUNDUP", "金額は、科目ごとに百万円未満を切り上げている"],
  ] as const)("%s is in the formulas and in the note", (mode, name, note) => {
    const { plan } = overviewIn(sample("budget-h28"), { mode });
    expect(cellsOf(plan, "資産")[1]!.formula).toMatch(
      new RegExp(`^${name}\\('予定貸借対照表'![A-Z]+\\d+/1000,0\\)$`),
    );
    expect(texts(plan).filter((text) => text.startsWith("（注）"))).toEqual([expect.stringContaining(note)]);
  });
});

describe("the mode is proposed from the book", () => {
  const overview = (rows: string) => `
    平成28年度 概要
    1 予定損益計算書
    （単位：百万円）
    区分|28年度
    ${rows}`;
  const book = (rows: string) => {
    const income = INCOME.replace("1,500", "1,600").replace("1,498", "1,598");
    return workbookOf(printedSheet(income, "損益"), printedSheet(overview(rows), "概要"));
  };

  test("by its note", () => {
    const { proposal } = overviewIn(
      book("営業収益|1\n    営業費用|2\n    当期純利益|0\n    （注）百万円未満を切り捨てて表示している。"),
    );
    expect(proposal.chosen.mode).toBe("truncate");
  });

  test.each([
    ["half-up", "営業収益|2\n    営業費用|2\n    営業外費用|0\n    当期純利益|△1"],
    ["truncate", "営業収益|1\n    営業費用|2\n    営業外費用|0\n    当期純利益|0"],
    ["round-up", "営業収益|2\n    営業費用|2\n    営業外費用|1\n    当期純利益|△1"],
  ])("else by its figures: %s", (mode, rows) => {
    expect(overviewIn(book(rows)).proposal.chosen.mode).toBe(mode);
  });

  test("else half up", () => {
    expect(overviewIn(workbookOf(printedSheet(INCOME))).proposal.chosen.mode).toBe("half-up");
  });
});

describe("units", () => {
  test("go from that of the statements up, the next one proposed", () => {
    const { proposal } = overviewIn(sample("budget-h28"));
    expect(proposal.units).toEqual([1_000, 1_000_000, 100_000_000]);
    expect(proposal.chosen.unit).toBe(1_000_000);
  });

  test("億円, with its note", () => {
    const { plan } = overviewIn(sample("budget-h28"), { unit: 100_000_000 });
    expect(rowOf(plan, "資産")).toEqual(["資産", 488]);
    expect(texts(plan).join()).toContain("1,000万円単位を四捨五入");
    expect(tableRows(plan)[0]).toEqual([null, "（単位：億円）"]);
  });

  test("that of the statements: nothing is rounded, and no note says so", () => {
    const { plan } = overviewIn(sample("budget-h28"), { unit: 1_000 });
    expect(rowOf(plan, "収益計")).toEqual(["収益計", 51_818_670]);
    expect(texts(plan).join()).not.toContain("四捨五入");
  });

  test("two units meet in the finer one before they are rounded", () => {
    const last =
      "予定損益計算書\n前年度\n（単位：円）\n科目|平成27年度\n営業収益合計|1,000,499\n営業費用合計|2\n当期純利益|1,000,497";
    const { plan } = overviewIn(workbookOf(printedSheet(INCOME), printedSheet(last, "前年度")));
    expect(cellsOf(plan, "営業収益").map((cell) => cell?.formula)).toEqual([
      undefined,
      "ROUND('表'!B7/1000,0)",
      "ROUND('前年度'!B5/1000000,0)",
      "ROUND(('表'!B7*1000-'前年度'!B5)/1000000,0)",
    ]);
    expect(rowOf(plan, "営業収益")).toEqual(["営業収益", 1, 1, 0]);
  });

  test("of a statement that does not say it nothing is made", () => {
    const unnamed = INCOME.replace("（単位：千円）\n", "");
    expect(() => overviewIn(workbookOf(printedSheet(unnamed)))).toThrow("no overview");
  });
});

describe("last year", () => {
  const years = `
    予定損益計算書
    （単位：千円）
    科目|平成28年度|27年度当初|27年度6月補正
    営業収益合計|5,000|3,000|4,000
    営業費用合計|2,000|1,000|1,000
    当期純利益|3,000|2,000|3,000`;
  const book = workbookOf(printedSheet(years));

  test("is a column of the same table; the latest edition is proposed, any can be chosen, or none", () => {
    const { proposal, plan } = overviewIn(book);
    expect(proposal.lastYears.map(({ label }) => label)).toEqual(["27年度当初", "27年度6月補正"]);
    expect(rowOf(plan, "区　　分")).toEqual(["区　　分", "平成28年度", "27年度6月補正", "増減"]);
    expect(rowOf(plan, "営業収益")).toEqual(["営業収益", 5, 4, 1]);
    const first = overviewIn(book, { lastYear: proposal.lastYears[0]!.key });
    expect(rowOf(first.plan, "営業収益")).toEqual(["営業収益", 5, 3, 2]);
    expect(rowOf(overviewIn(book, { lastYear: null }).plan, "営業収益")).toEqual(["営業収益", 5]);
  });

  test("is a column 前年度", () => {
    const relative = years.replace(
      "平成28年度|27年度当初|27年度6月補正",
      "本年度予算額|前年度予算額|比較増減",
    );
    expect(rowOf(overviewIn(workbookOf(printedSheet(relative))).plan, "営業収益")).toEqual([
      "営業収益",
      5,
      3,
      2,
    ]);
  });
});

test("where last year is known in 百万円 alone, a note says that 増減 is not exact", () => {
  const last =
    "予定損益計算書\n（単位：百万円）\n科目|平成27年度\n営業収益合計|2\n営業費用合計|1\n当期純利益|1";
  const { plan } = overviewIn(workbookOf(printedSheet(INCOME), printedSheet(last, "前年度")));
  expect(cellsOf(plan, "営業収益")[3]!.formula).toBe("ROUND(('表'!B7-'前年度'!B4*1000)/1000,0)");
  expect(texts(plan).join()).toContain("27年度の額は端数処理後の額しかないため、増減は");
  expect(texts(overviewIn(sample("budget-h28-overview")).plan).join()).not.toContain("端数処理後の額しか");
});

test("another edition of this year is compared with only where it is chosen", () => {
  const table =
    "損益計算書\n（単位：千円）\n科目|令和5年度予算|令和5年度決算\n営業収益合計|3,000|4,000\n当期純利益|3,000|4,000";
  const book = workbookOf(printedSheet(table));
  const { plan, proposal } = overviewIn(book);
  expect(rowOf(plan, "営業収益")).toEqual(["営業収益", 3]);
  const chosen = overviewIn(book, { lastYear: proposal.lastYears[0]!.key });
  expect(rowOf(chosen.plan, "営業収益")).toEqual(["営業収益", 3, 4, -1]);
});

test("of several bodies in one book the first is shown, and what it lacks is not taken from another", () => {
  const body = (name: string, other: string) =>
    printedSheet(
      `${name} 予定損益計算書\n（令和6年4月1日から令和7年3月31日まで）\n（単位：千円）\n科目|金額\n営業収益合計|2,000\n${other}営業費用合計|1,000\n当期純利益|1,000`,
      name,
    );
  const { plan, onlyOf } = overviewIn(workbookOf(body("甲", ""), body("乙", "営業外収益合計|9,000\n")));
  expect(onlyOf).toBe("甲");
  expect(rowOf(plan, "営業収益")).toEqual(["営業収益", 2]);
  expect(rowOf(plan, "営業外収益")).toEqual([]);
});

describe("what is not there", () => {
  const without = (value: string | null) =>
    workbookOf(
      sheetOf("表", [
        ["予定損益計算書"],
        ["（単位：千円）"],
        ["科目", "金額"],
        ["営業収益合計", 2_000],
        ["営業外収益合計", value],
        ["営業費用合計", 0],
        ["経常利益", 2_000],
        ["当期純利益", 2_000],
      ]),
    );

  test.each([
    ["a blank cell", null],
    ["a dash", "－"],
  ])("%s is 「-」, but 0 is 0", (_what, value) => {
    const { plan } = overviewIn(without(value));
    expect(rowOf(plan, "営業外収益")).toEqual(["営業外収益", "-"]);
    expect(rowOf(plan, "営業費用")).toEqual(["営業費用", 0]);
    // It follows as soon as somebody enters an amount.
    expect(cellsOf(plan, "営業外収益")[1]!.formula).toBe("ROUND(SUM('表'!B5)/1000,0)");
    expect(cellsOf(plan, "収益計")[1]!.formula).toBe("ROUND(('表'!B4+SUM('表'!B5))/1000,0)");
  });

  test("a line that no statement prints is left out", () => {
    const { plan } = overviewIn(without(null));
    expect(rowOf(plan, "営業費用")).not.toEqual([]);
    expect(rowOf(plan, "営業外費用")).toEqual([]);
  });

  test("what cannot be read is 「？」, and the note says why", () => {
    const { plan } = overviewIn(without("12,34"));
    expect(rowOf(plan, "営業外収益")).toEqual(["営業外収益", "？"]);
    expect(rowOf(plan, "収益計")).toEqual(["収益計", "？"]);
    expect(texts(plan).join()).toContain("「？」は、読み取れない金額");
  });

  test("an amount typed as text is a value, for no formula can follow it, and the note says so", () => {
    const { plan } = overviewIn(without("△1,600"));
    expect(cellsOf(plan, "営業外収益")[1]).toMatchObject({ value: -2 });
    expect(cellsOf(plan, "営業外収益")[1]!.formula).toBeUndefined();
    expect(texts(plan).join()).toContain("文字として入力された金額");
  });
});

test("names of sheets stand in quotes, their own doubled", () => {
  const { plan } = overviewIn(workbookOf(printedSheet(INCOME, "O'Brien 分")));
  expect(cellsOf(plan, "営業収益")[1]!.formula).toBe("ROUND('O''Brien 分'!B7/1000,0)");
});

test("with errors open the sheet says that the check is unfinished", () => {
  const book = withCell(sample("budget-h28"), "予定損益計算書", 5, 2, 1);
  const { plan, openErrors } = overviewIn(book);
  expect(openErrors).toBeGreaterThan(0);
  expect(texts(plan)[1]).toBe(
    `検算未了：一致しない箇所が ${openErrors}件残っているため、この概要の金額は確定したものではない。`,
  );
});

test("the body stands at the head where the book names it", () => {
  const named = printedSheet(`地方独立行政法人みなと病院機構${INCOME}`.replace("\n  予定", "\n予定"));
  expect(overviewIn(workbookOf(named)).plan.page.header).toBe("地方独立行政法人みなと病院機構");
});

test("where no sheet names the body the head is left empty: a file's name is none", () => {
  const { plan, onlyOf } = overviewIn({ ...workbookOf(printedSheet(INCOME)), name: "最終版2.xlsx" });
  expect(plan.page.header).toBe("");
  expect(onlyOf).toBeNull();
});

test("of several bodies the one that is shown stands at the head, and is named", () => {
  const body = (name: string) => printedSheet(`${name}\n${INCOME.trim()}`, name.slice(-5));
  const { plan, onlyOf } = overviewIn(
    workbookOf(body("地方独立行政法人みなと病院機構"), body("地方独立行政法人やまて病院機構")),
  );
  expect(plan.page.header).toBe("地方独立行政法人みなと病院機構");
  expect(onlyOf).toBe("地方独立行政法人みなと病院機構");
});
