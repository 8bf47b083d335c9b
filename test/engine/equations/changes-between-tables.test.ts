import { findAll } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { testRule } from "../../rule-tester";

const lastYear = `
  令和6年度 歳入予算
  （単位：千円）
  区分|予算額|構成比
  市税|4,120,300|41.2
  地方交付税|3,005,100|30.1
  国庫支出金|1,512,700|15.1
  その他|1,361,900|13.6
  歳入合計|10,000,000|100.0`;

const thisYear = (grant = "105,300") => `
  令和7年度 歳入予算
  （単位：千円）
  区分|予算額|対前年度増減額
  市税|4,205,800|85,500
  地方交付税|3,110,400|${grant}
  国庫支出金|1,498,600|△14,100
  その他|1,385,200|23,300
  歳入合計|10,200,000|200,000`;

/** No total, and lines in another order. */
const staff = (change = "△4") => [
  `
  令和6年度 職員数
  部局|人数
  総務部|112
  福祉部|204
  建設部|97
  水道部|40`,
  `
  令和7年度 職員数
  部局|人数|増減
  福祉部|211|7
  総務部|108|${change}
  建設部|97|-
  水道部|41|1`,
];

/** Several columns of earlier years beside the one that is meant. */
const debt = (change = "△160,300") => [
  `
  会計別地方債現在高の推移
  （単位：千円）
  会計|令和4年度|令和5年度|令和6年度
  一般会計|8,912,400|8,745,100|8,601,700
  下水道事業会計|3,210,800|3,102,600|2,988,400
  水道事業会計|1,450,300|1,398,700|1,352,900
  計|13,573,500|13,246,400|12,943,000`,
  `
  令和7年度末 会計別地方債現在高
  （単位：千円）
  会計|現在高見込額|比較増減
  一般会計|8,441,400|${change}
  下水道事業会計|2,871,100|△117,300
  水道事業会計|1,310,200|△42,700
  計|12,622,700|△320,300`,
];

testRule("change", {
  ties: [
    { name: "a column of changes with last year's table on another sheet", sheets: [lastYear, thisYear()] },
    { name: "lines in another order", sheets: staff() },
    { name: "one of several years", sheets: debt() },
  ],
  breaks: [
    { name: "a wrong change", sheets: [lastYear, thisYear("150,300")], at: ["表2!C5"] },
    { name: "a wrong sign", sheets: staff("4"), at: ["表2!C4"] },
    { name: "a change against one of several years", sheets: debt("△163,000"), at: ["表2!C4"] },
  ],
});

test("without last year's table the column is named as not judged", () => {
  const { unchecked } = findAll(workbookOf(printedSheet(thisYear())));
  expect(unchecked).toMatchObject([{ label: "対前年度増減額", why: "nothing-to-compare" }]);
});
