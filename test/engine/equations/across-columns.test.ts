import { printedFormula } from "../../../src/engine/book/printed-formula";
import { testRule } from "../../rule-tester";

test.each([
  ["事業活動収入計(1)", "1", []],
  ["差額(3)=(1)-(2)", "3", ["1", "-2"]],
  ["歳入歳出差引額 (A)-(B)=(C)", "C", ["A", "-B"]],
  ["差引 C(A−B)", "C", ["A", "-B"]],
  ["収支差額③＝①－②", "3", ["1", "-2"]],
  ["残高(11)+(12)", null, ["11", "12"]],
  ["執行率(B/A)", null, []],
  ["差額(決算−予算)", null, []],
  ["本年度予算額(千円)", null, []],
])("the formula in %s", (label, id, terms) => {
  const formula = printedFormula(label);
  expect(formula.id).toBe(id);
  expect(formula.terms.map(([name, factor]) => (factor === 1 ? name : `-${name}`))).toEqual(terms);
});

const settled = (last: string) => `
  特別会計の決算
  (単位:円)
  会計|歳入 (A)|歳出 (B)|差引 (A)-(B)=(C)|うち財源 (D)|残り (C)-(D)
  国民健康保険|9,134|9,100|34|4|30
  介護保険|4,443|4,431|12|0|12
  霊園|639|600|39|9|${last}`;

testRule("printed-formula", {
  ties: [{ name: "headings name the columns that a column is made of", sheets: [settled("30")] }],
  breaks: [{ name: "a line that does not keep to its heading", sheets: [settled("31")], at: ["F6"] }],
  silent: [
    {
      name: "letters that the figures deny",
      sheets: [
        `
        一覧
        区分|予定 (A)|実績 (B)|順位 (A)-(B)
        甲|500|400|1
        乙|300|250|2
        丙|200|180|3`,
      ],
    },
  ],
});

const differences = (last: string) => `
  歳入歳出状況
  (単位:円)
  会計|歳入予算額又は歳出予算現額|本月|前月までの累計|計|収納済歳入額との差又は歳出予算残額
  甲
  歳入|1,000|100|860|960|△40
  歳出|1,000|150|700|850|150
  乙
  歳入|2,000|200|1,930|2,130|130
  歳出|2,000|350|1,500|1,850|150
  丙
  歳入|3,000|300|2,690|2,990|△10
  歳出|3,000|550|2,400|2,950|${last}`;

testRule("change", {
  ties: [
    { name: "what comes in and what goes out differ in direction", sheets: [differences("50")] },
    {
      name: "a unit at the end of the headings",
      sheets: [
        `
        予算
        款|本年度予算額 千円|前年度予算額 千円|比 較 千円
        市税|500|450|50
        地方債|300|320|△20`,
      ],
    },
  ],
  breaks: [{ name: "one line in its direction", sheets: [differences("△50")], at: ["F12"] }],
});

const planAndActual = (balance: string) => `
  計画と実績
  区分|中期計画|実績計|22年度実績|23年度実績|24年度実績
  収入|700|600|100|200|300
  支出|650|540|90|170|280
  収支|50|${balance}|10|30|20`;

testRule("cross-footing", {
  ties: [{ name: "a plan stands beside the years that add up", sheets: [planAndActual("60")] }],
  breaks: [{ name: "a sum of years that is wrong", sheets: [planAndActual("61")], at: ["C5"] }],
});

const revised = (last: string) => `
  資金収支予算書
  (単位:円)
  科目|当初予算額|補正額|補正後予算額
  会費収入|500|△20|480
  補助金収入|300|0|300
  雑収入|40|5|${last}
  収入計|840|△15|825`;

testRule("cross-footing", {
  ties: [{ name: "a revised budget is the first one and its 補正", sheets: [revised("45")] }],
  breaks: [{ name: "a revised budget that leaves its 補正 out", sheets: [revised("40")], at: ["D6"] }],
});

/** 事項別明細書: 計 is of the two columns before it, 調定額 of those after it. */
const settledRevenue = (sum: string) => `
  歳入歳出決算事項別明細書
  (単位：円)
  項|当初予算額|補正予算額|計|調定額|収入済額|不納欠損額|収入未済額
  町民税|287,024,425|5,343,021|292,367,446|142,116,110|132,803,519|193,130|9,119,461
  固定資産税|537,765,349|1,832,554|539,597,903|329,970,848|322,586,841|220,904|7,163,103
  軽自動車税|6,108,430|0|${sum}|1,800,424|1,800,424|0|0
  町たばこ税|20,983,128|153,890|21,137,018|20,451,491|20,239,519|51,330|160,642`;

/** One of the parts is named as years are: 実績割. */
const shared = (total: string) => `
  構成市町村負担金一覧
  (単位：千円)
  市町村名|均等割|人口割|実績割|合計|前年度
  A市|8,144|92,033|72,556|172,733|343,922
  B町|4,803|9,481|6,295|${total}|60,183
  C町|5,516|6,611|4,760|16,887|41,107
  D村|7,548|576|620|8,744|1,032`;

/** What was planned first, what was moved, and what of it was spent. */
const moved = (sum: string) => `
  予算流用の状況
  (単位：千円)
  節|予算額|流用増減|計|契約済額|支払済額
  報酬|12,004|△310|11,694|11,020|10,511
  旅費|1,870|120|1,990|1,705|1,702
  需用費|8,355|0|8,355|${sum}|7,001
  委託料|40,112|190|40,302|40,110|38,996`;

testRule("cross-footing", {
  ties: [
    { name: "計 of the columns before it, whatever stands after it", sheets: [settledRevenue("6,108,430")] },
    { name: "parts of which one is named as results are", sheets: [shared("20,579")] },
    { name: "計 after a change of the budget", sheets: [moved("8,110")] },
  ],
  breaks: [
    { name: "one 計 of the columns before it", sheets: [settledRevenue("6,180,430")], at: ["D6"] },
    { name: "one 合計 of parts of other names", sheets: [shared("20,759")], at: ["E5"] },
  ],
});
