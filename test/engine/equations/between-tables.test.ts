import { testRule } from "../../rule-tester";

/** Revenue by 款, as 総括 and as 第1表 print it. */
const summary = ([tax, fees, grants, rest]: readonly string[] = ["46,460", "1,345", "16,482", "512"]) => `
  歳入予算事項別明細書 総括
  (単位：千円)
  款|本年度予算額|前年度予算額
  市税|${tax}|47,449
  使用料|${fees}|1,333
  国庫支出金|${grants}|13,823
  県支出金|7,269|6,995
  財産収入|286|204
  寄附金|3,506|1,506
  繰入金|849|1,971
  その他|${rest}|400`;

const firstTable = (title = "令和6年度予算 第1表") => `
  ${title}
  (単位：千円)
  款|金額
  市税|46,460
  使用料|1,345
  国庫支出金|16,482
  県支出金|7,269
  財産収入|286
  寄附金|3,506
  繰入金|849
  その他|777`;

const revenue = (total: string, bond = "10,676,600") => `
  令和6年度予算 歳入
  (単位：千円)
  款|本年度予算額
  市税|81,123,421
  市債|${bond}
  歳入合計|${total}`;

const expenditure = `
  令和6年度予算 歳出
  (単位：千円)
  款|本年度予算額|国県支出金|地方債|その他|一般財源
  民生費|41,223,107|18,925,391|116,600|998,194|21,182,922
  教育費|50,576,914|4,826,919|10,560,000|6,515,640|28,674,355
  歳出合計|91,800,021|23,752,310|10,676,600|7,513,834|49,857,277`;

/** 第1表 of a supplementary budget: before it, what it adds, and both together. */
const revised = (side: string, added: string) => `
  第1表 歳入歳出予算補正 ${side}
  (単位：千円)
  款|補正前の額|補正額|計
  甲|26,204,113|1,318,400|27,522,513
  乙|61,730,905|204,615|61,935,520
  ${side}合計|87,935,018|${added}|89,458,033`;

const debt = (raised: string) => `
  地方債に関する調書
  (単位：千円)
  区分|5年度末現在高|6年度中起債見込額|6年度中元金償還見込額|6年度末現在高
  普通債|75,424,198|${raised}|6,976,323|79,124,475
  計|75,424,198|${raised}|6,976,323|79,124,475`;

testRule("tie-out", {
  ties: [
    { name: "two tables that print the same figures", sheets: [summary(), firstTable()] },
    { name: "revenue is expenditure", sheets: [revenue("91,800,021"), expenditure] },
    {
      name: "revenue is expenditure before a supplementary budget and after it",
      sheets: [revised("歳入", "1,523,015"), revised("歳出", "1,523,015")],
    },
    { name: "what is borrowed stands three times", sheets: [debt("10,676,600"), expenditure] },
  ],
  breaks: [
    {
      name: "what a supplementary budget adds to revenue, mistyped",
      sheets: [revised("歳入", "1,532,015"), revised("歳出", "1,523,015")],
      at: ["表1!C6"],
    },
    {
      name: "one figure among many that agree",
      sheets: [summary(["46,460", "1,345", "16,428", "512"]), firstTable()],
      at: ["表2!B6"],
    },
    { name: "a total of another figure", sheets: [revenue("91,800,012"), expenditure], at: ["表1!B6"] },
    { name: "a slip in what is borrowed", sheets: [expenditure, debt("10,667,600")], at: ["表2!C5"] },
  ],
  silent: [
    {
      name: "two tables of which several lines differ",
      sheets: [summary(["46,406", "1,354", "16,482", "512"]), firstTable()],
    },
    { name: "a revised budget", sheets: [summary(), firstTable("令和6年度6月補正予算 第1表")] },
    { name: "debt that covers other accounts", sheets: [expenditure, debt("12,345,600")] },
  ],
});

const rolled = (closing: string) => `
  基金の調書
  区分|前年度末残高|積立額|取崩額|年度末残高
  財政調整基金|5,200|300|1,000|4,500
  減債基金|800|20||820
  公共施設基金|1,500|250|400|${closing}`;

testRule("roll-forward", {
  ties: [
    { name: "movements between two balances", sheets: [rolled("1,350")] },
    {
      name: "a column between the balances that says not which way it goes where the figures do",
      sheets: [rolled("1,350").replace("積立額", "調整額")],
    },
  ],
  breaks: [{ name: "a movement that was added", sheets: [rolled("2,150")], at: ["E5"] }],
  silent: [
    {
      name: "a column between the balances that says not which way it goes where the figures do not either",
      sheets: [rolled("2,150").replace("積立額", "調整額")],
    },
  ],
});
