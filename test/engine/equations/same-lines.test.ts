import { testRule } from "../../rule-tester";

/** 明細 and 総括 of one budget: what differs in one of them differs in its total as well. */
const detail = (welfare: string, total: string) => `
  歳出明細
  (単位：千円)
  款|予算額
  総務費|185,000
  民生費|${welfare}
  衛生費|136,680
  土木費|183,060
  教育費|231,860
  公債費|189,400
  歳出合計|${total}`;

const summary = `
  歳出総括
  (単位：千円)
  款|本年度|前年度|比較
  総務費|185,000|184,000|1,000
  民生費|571,680|564,380|7,300
  衛生費|136,680|135,680|1,000
  土木費|183,060|182,060|1,000
  教育費|231,860|230,860|1,000
  公債費|189,400|188,400|1,000
  歳出合計|1,497,680|1,485,380|12,300`;

const revenues = (title: string, fees: string, total: string) => `
  ${title}
  |(単位：円)
  科目|金額
  合計|${total}
  会費収入|1,284,000
  手数料収入|${fees}
  補助金収入|850,500
  寄附金収入|120,300
  利息収入|1,276
  前期繰越金|733,418`;

const accounts = (title: string, care: string, total: string) => `
  ${title}
  (単位：千円)
  会計|予算額|うち一般財源
  一般会計|15,144,000|9,872,310
  国民健康保険|1,914,227|201,806
  介護保険|${care}|354,019
  後期高齢者医療|318,905|77,230
  下水道事業|872,441|140,552
  合計|${total}|10,645,917`;

/** The statement itself, and the same beside last year's. */
const income = (title: string, water: string, total: string, profit: string) => `
  ${title}
  |(単位：千円)
  科目|金額
  営業収益
  給水収益|${water}
  その他収益|8,765
  営業収益合計|${total}
  営業費用
  人件費|543,210
  物件費|500,122
  営業費用合計|1,043,332
  営業利益|${profit}
  当期純利益|${profit}`;

const compared = `
  予定損益計算書（前年度比較）
  |||(単位：千円)
  科目|本年度|前年度|増減
  営業収益
  給水収益|1,234,567|1,200,000|34,567
  その他収益|8,765|8,000|765
  営業収益合計|1,243,332|1,208,000|35,332
  営業費用
  人件費|543,210|540,000|3,210
  物件費|500,122|490,000|10,122
  営業費用合計|1,043,332|1,030,000|13,332
  営業利益|200,000|178,000|22,000
  当期純利益|200,000|178,000|22,000`;

const sheetOfBody = (title: string, liabilities: string, net: string) => `
  ${title}
  |(単位：千円)
  科目|金額
  流動資産|88,120
  固定資産|604,300
  資産合計|692,420
  負債合計|${liabilities}
  正味財産合計|${net}
  負債及び正味財産合計|692,420`;

const consolidation = (heading: string, liabilities: string, net: string) => `
  連結精算表（貸借対照表）
  |||||(単位：千円)
  科目|一般会計等|公営企業会計|${heading}|連結修正等|連結
  資産合計|152,300,450|18,420,110|692,420|△120,000|171,292,980
  負債合計|61,220,300|9,120,440|${liabilities}|△120,000|70,256,079
  純資産合計|91,080,150|9,299,670|${net}|0|101,036,901
  負債及び純資産合計|152,300,450|18,420,110|692,420|△120,000|171,292,980`;

const first = `
  令和元年度 決算審査意見書 単年度収支の状況
  |||(単位：千円)
  区分|令和元年度|平成30年度|増減
  一般会計|152,340|143,210|9,130
  特別会計|68,696|71,250|△2,554
  合計|221,036|214,460|6,576`;

const second = (special: string, total: string, change: string, all: string) => `
  令和2年度 決算審査意見書 単年度収支の状況
  |||(単位：千円)
  区分|令和2年度|令和元年度|増減
  一般会計|160,120|152,340|7,780
  特別会計|75,012|${special}|${change}
  合計|235,132|${total}|${all}`;

const thisYear = (roads: string, total: string) => `
  令和6年度予算 土木費の内訳
  (単位：千円)
  事業|本年度予算額|前年度予算額
  道路維持|88,410|${roads}
  河川改修|41,275|39,860
  計|129,685|${total}`;

const lastYear = `
  令和5年度予算 土木費の内訳
  (単位：千円)
  事業|本年度予算額|前年度予算額
  道路維持|92,317|90,004
  河川改修|39,860|41,120
  計|132,177|131,124`;

const requests = (department: string, pay: string, supplies: string) => `
  ${department}の予算要求
  (単位：千円)
  節|要求額
  報酬|1,240
  給料|${pay}
  需用費|${supplies}
  役務費|2,317`;

testRule("tie-out", {
  ties: [
    { name: "list and summary", sheets: [detail("571,680", "1,497,680"), summary] },
    {
      name: "one income statement on two sheets",
      sheets: [income("予定損益計算書", "1,234,567", "1,243,332", "200,000"), compared],
    },
    {
      name: "last year's column and last year's table",
      sheets: [first, second("68,696", "221,036", "6,316", "14,096")],
    },
    {
      name: "last year's column before last year's table",
      sheets: [thisYear("92,317", "132,177"), lastYear],
    },
    {
      name: "the column of a body and its own statement",
      sheets: [
        sheetOfBody("公益財団法人Ａ　貸借対照表", "35,339", "657,081"),
        consolidation("公益財団法人Ａ", "35,339", "657,081"),
      ],
    },
  ],
  breaks: [
    {
      name: "an item and its total that differ between list and summary",
      sheets: [detail("565,380", "1,491,380"), summary],
      at: ["表2!B5", "表2!B10"],
    },
    {
      name: "an item and its total above it that differ between two lists",
      sheets: [
        revenues("令和6年度 収入明細", "64,270", "3,053,764"),
        revenues("令和6年度 収入一覧", "67,240", "3,056,734"),
      ],
      at: ["表2!B4", "表2!B6"],
    },
    {
      name: "an item and its total in one of several columns",
      sheets: [
        accounts("令和6年度 会計別予算", "2,056,330", "20,305,903"),
        accounts("令和6年度 各会計の予算", "2,065,330", "20,314,903"),
      ],
      at: ["表2!B6", "表2!B9"],
    },
    {
      name: "an item with all its results, one income statement on two sheets",
      sheets: [income("予定損益計算書", "1,234,657", "1,243,422", "200,090"), compared],
      at: ["表2!B5", "表2!B7", "表2!B12", "表2!B13"],
    },
    {
      name: "the same of a body that names itself",
      sheets: [
        income("水道事業会計 損益計算書", "1,234,567", "1,243,332", "200,000"),
        income("損益計算書", "1,204,567", "1,213,332", "170,000"),
      ],
      at: ["表2!B5", "表2!B7", "表2!B12", "表2!B13"],
    },
    {
      name: "last year's figure was changed",
      sheets: [first, second("139,699", "292,039", "△64,687", "△56,907")],
      at: ["表2!C5", "表2!C6"],
    },
    {
      name: "last year's figure was changed, last year's table below",
      sheets: [thisYear("92,713", "132,573"), lastYear],
      at: ["表2!B4", "表2!B6"],
    },
    {
      name: "a digit too many where a body is consolidated",
      sheets: [
        sheetOfBody("公益財団法人Ａ　貸借対照表", "35,339", "657,081"),
        consolidation("公益財団法人Ａ", "353,439", "338,981"),
      ],
      at: ["表2!D5", "表2!D6"],
    },
  ],
  silent: [
    {
      name: "another fund with lines of the same names",
      sheets: [
        sheetOfBody("公益財団法人Ａ　貸借対照表", "35,339", "657,081"),
        sheetOfBody("公益財団法人Ｂ　貸借対照表", "78,120", "614,300").replace("88,120", "50,004"),
      ],
    },
    {
      name: "a settlement beside the budget of the same year",
      sheets: [
        accounts("令和6年度 会計別予算", "2,056,330", "20,305,903"),
        accounts("令和6年度 会計別決算", "2,065,330", "20,314,903"),
      ],
    },
    {
      name: "the same lines of two departments, of which one is as large",
      sheets: [requests("総務部", "41,200", "8,806"), requests("福祉部", "57,415", "9,034")],
    },
  ],
});
