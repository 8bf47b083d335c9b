import { testRule } from "../../rule-tester";

const request = (department: string, [first, second, total]: readonly string[]) => `
  ${department}予算要求書
  |(単位：千円)
  事業|要求額|前年度
  事業1|${first}|52,000
  事業2|${second}|68,000
  計|${total}|120,000`;

const DEPARTMENTS = [
  request("総務部", ["12,340", "111,060", "123,400"]),
  request("福祉部", ["77,373", "50,471", "127,844"]),
  request("建設部", ["80,706", "51,582", "132,288"]),
];

const summary = (welfare: string, total: string) => `
  部局別集計
  |(単位：千円)
  部局|要求額|前年度
  総務部|123,400|120,000
  福祉部|${welfare}|120,000
  建設部|132,288|120,000
  合計|${total}|360,000`;

/** Totals of the accounts lead their tables; the summary stands before them. */
const account = (name: string, total: string, grants: string) => `
  令和6年度 ${name}特別会計
  (単位：円)
  科目|予算現額|執行済額
  事業費|1,204,310|1,100,002
  補助金|${grants}|96,400
  総額|${total}|1,196,402`;

const accounts = (care: string, total: string) => `
  令和6年度 特別会計の状況
  (単位：円)
  会計|予算現額|執行済額
  国民健康保険|1,300,710|1,196,402
  介護保険|${care}|1,196,402
  合計|${total}|2,392,804`;

const items = (subsidy: string) => `
  （款）３ 県支出金 （項）２ 県補助金
  目|補正前の額|補正額|計
  １ 民生費県補助金|71,400|2,310|73,710
  ２ 土木費県補助金|20,155|1,146|21,301
  計|91,555|3,456|${subsidy}`;

const CONTRIBUTIONS = `
  （款）５ 繰入金 （項）１ 一般会計繰入金
  目|補正前の額|補正額|計
  １ 保険基盤安定繰入金|44,120|△789|43,331
  ２ 職員給与費等繰入金|18,003|△11|17,992
  計|62,123|△800|61,323`;

const totalsOfBook = `
  総括
  款|補正前の額|補正額|計
  ３ 県支出金|581,465|3,456|584,921
  ５ 繰入金|135,975|△800|135,175
  合計|717,440|2,656|720,096`;

const byItem = `
  第１表
  項|補正前の額|補正額|計
  ２ 県補助金|91,555|3,456|95,011
  １ 一般会計繰入金|62,123|△800|61,323
  合計|153,678|2,656|156,334`;

testRule("tie-out", {
  ties: [
    { name: "a summary below its tables", sheets: [...DEPARTMENTS, summary("127,844", "383,532")] },
    {
      name: "a summary before its tables",
      sheets: [
        accounts("1,295,610", "2,596,320"),
        account("国民健康保険", "1,300,710", "96,400"),
        account("介護保険", "1,295,610", "91,300"),
      ],
    },
  ],
  breaks: [
    {
      name: "a table of a 項 and the line of that 項",
      sheets: [items("95,101"), CONTRIBUTIONS, byItem],
      at: ["表3!D3"],
    },
    {
      name: "another line of a table in its summary",
      sheets: [...DEPARTMENTS, summary("50,471", "306,159")],
      at: ["表4!B5"],
    },
    {
      name: "a slip in a summary of two tables",
      sheets: [
        accounts("1,259,610", "2,560,320"),
        account("国民健康保険", "1,300,710", "96,400"),
        account("介護保険", "1,295,610", "91,300"),
      ],
      at: ["表1!B5"],
    },
    {
      name: "a table that went on after its summary was made",
      sheets: [
        summary("127,844", "383,532"),
        ...DEPARTMENTS.slice(0, 2),
        request("建設部", ["80,706", "61,700", "142,406"]),
      ],
      at: ["表1!B6"],
    },
  ],
  silent: [
    {
      name: "a table of one 項 says nothing of its 款, which may have others",
      sheets: [items("95,011"), CONTRIBUTIONS, totalsOfBook],
    },
    {
      name: "a summary of something else",
      sheets: [
        ...DEPARTMENTS,
        summary("1,844", "7,532")
          .replace("123,400", "2,300")
          .replace("132,288", "3,388")
          .replaceAll("120,000", "1,000")
          .replace("360,000", "3,000"),
      ],
    },
    {
      name: "one name alone",
      sheets: [DEPARTMENTS[0]!, summary("127,844", "383,532").replace("123,400", "127,001")],
    },
  ],
});
