import { toldOf } from "./told";

/** 予算実施計画 of a waterworks, the sentence below its tables; figures of the table in either unit. */
const plan = (sentence: string, { thousands = true, spent = 80 } = {}) => {
  const printed = (figure: number) => `${figure},000${thousands ? "" : ",000"}`;
  return {
    資本: `
令和8年度 ○○市水道事業会計予算実施計画
資本的収入及び支出
収入||（単位：${thousands ? "千円" : "円"}）
款項|予定額
第1款 資本的収入|${printed(30)}
第1項 企業債|${printed(25)}
第2項 補助金|${printed(5)}

支出
款項|予定額
第1款 資本的支出|${printed(spent)}
第1項 建設改良費|${printed(spent - 10)}
第2項 企業債償還金|${printed(10)}

${sentence}
`,
  };
};

/** Sentences of another budget on a sheet of its own, the tables on others. */
const budget = (sentence: string, { revenue = "8,121,000", expenditure = "8,121,000" } = {}) => ({
  条文: `令和8年度○○市一般会計補正予算\n${sentence}`,
  第1表: `
第1表 歳入歳出予算補正
歳入||||（単位：千円）
款|項|補正前の額|補正額|計
1市税||8,000,000|1,000|8,001,000
|1市民税|8,000,000|1,000|8,001,000
2繰入金||100,000|20,000|120,000
|1繰入金|100,000|20,000|120,000
歳入合計||8,100,000|21,000|${revenue}

歳出||||（単位：千円）
款|項|補正前の額|補正額|計
1議会費||100,000|0|100,000
|1議会費|100,000|0|100,000
2総務費||8,000,000|21,000|8,021,000
|1総務管理費|8,000,000|21,000|8,021,000
歳出合計||8,100,000|21,000|${expenditure}
`,
});

const shortfall = (amount: string, first: string, second: string) =>
  `資本的収入額が資本的支出額に対し不足する額${amount}千円は、過年度分損益勘定留保資金${first}千円及び当年度分消費税及び地方消費税資本的収支調整額${second}千円で補塡するものとする。`;

const supplementary = (change: string, total: string) =>
  `第1条 歳入歳出予算の総額に歳入歳出それぞれ${change}千円を追加し、歳入歳出予算の総額を歳入歳出それぞれ${total}千円とする。`;

describe("right sentences", () => {
  test.each([
    ["in thousands, as the table", plan(shortfall("50,000", "46,000", "4,000"))],
    ["in thousands, the table in yen", plan(shortfall("50,000", "46,000", "4,000"), { thousands: false })],
    ["without amounts", plan("資本的収入額が資本的支出額に対し不足する額は、留保資金で補塡する。")],
    [
      "of another budget whose tables are not in the book",
      {
        ...budget(supplementary("21,000", "8,121,000")),
        特別会計:
          "令和8年度○○市国民健康保険特別会計予算\n第1条 歳入歳出予算の総額は、歳入歳出それぞれ640,000千円と定める。",
      },
    ],
    ["of a supplementary budget", budget(supplementary("21,000", "8,121,000"))],
    [
      "in yen, the tables in thousands",
      budget("第1条 歳入歳出予算の総額は、歳入歳出それぞれ8,121,000,000円と定める。"),
    ],
  ])("%s", (_, set) => {
    expect(toldOf(set)).toEqual([]);
  });
});

describe("wrong sentences", () => {
  test.each([
    [
      "sources that do not add up",
      plan(shortfall("50,000", "46,000", "5,000")),
      ["error shortfall-sources 資本!A15"],
    ],
    [
      "another shortfall than that of the tables",
      plan(shortfall("55,000", "51,000", "4,000")),
      ["error shortfall 資本!A15"],
    ],
    [
      "another expenditure than the sentence has",
      plan(shortfall("50,000", "46,000", "4,000"), { spent: 82 }),
      ["error shortfall 資本!A15"],
    ],
    [
      "another change than in the tables",
      budget(supplementary("12,000", "8,121,000")),
      ["error budget-change 条文!A2", "error budget-change 条文!A2"],
    ],
    [
      "another total than in the tables",
      budget(supplementary("21,000", "8,112,000")),
      ["error budget-total 条文!A2", "error budget-total 条文!A2"],
    ],
  ])("%s", (_, set, told) => {
    expect(toldOf(set)).toEqual(told);
  });
});
