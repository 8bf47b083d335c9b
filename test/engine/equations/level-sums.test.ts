import { checkedEquations } from "../../checked";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const list = (...amounts: readonly string[]) => `
  目|予算額|節|節金額|説明
  総務費|${amounts[0]}|給料|600|職員
  総務費|${amounts[0]}|給料|600|嘱託員
  総務費|${amounts[0]}|旅費|300|視察
  児童費|${amounts[1]}|扶助費|400|手当
  児童費|${amounts[1]}|扶助費|400|給食
  児童費|${amounts[1]}|委託料|100|調査
  予防費|${amounts[2]}|委託料|400|接種
  予防費|${amounts[2]}|需用費|300|薬品
  斎場費|${amounts[3]}|委託料|55|運営
  斎場費|${amounts[3]}|委託料|55|警備`;

const sums = (...amounts: readonly string[]) => sumsOf(list(...amounts));

const sumsOf = (table: string) =>
  checkedEquations(workbookOf(printedSheet(table)))
    .filter(({ rule }) => rule === "footing")
    .map(({ expected, actual }) => `${actual} = ${expected}`);

test("the finer level of a list adds up to the coarser one, each run once", () => {
  expect(sums("900", "500", "700", "55")).toEqual(["900 = 900", "500 = 500", "700 = 700", "55 = 55"]);
  expect(sums("900", "500", "770", "55")).toContain("770 = 700");
});

test("levels of which most do not add up are no sums", () => {
  expect(sums("910", "520", "700", "55")).toEqual([]);
});

test("a total below the list adds up its lines, and has no parts beside it", () => {
  const sum = sumsOf(`${list("900", "500", "700", "55")}\n  合計|2,155`);
  expect(sum).toEqual(["2155 = 2155", "900 = 900", "500 = 500", "700 = 700", "55 = 55"]);
});

const beside = (...amounts: readonly string[]) => `
  歳出
  目|本年度予算額|前年度予算額|節|金額
  一般管理費|${amounts[0]}|880|報酬|300
  |||給料|500
  |||旅費|100
  文書広報費|${amounts[1]}|470|需用費|400
  |||委託料|100
  財産管理費|${amounts[2]}|690|委託料|700
  企画費|${amounts[3]}|52|報償費|25
  |||負担金|30
  計|${amounts[4]}|2,092||`;

const besideSums = (...amounts: readonly string[]) => sumsOf(beside(...amounts)).slice(2);

test("節 beside a 目 add up to it until the next 目 begins", () => {
  expect(besideSums("900", "500", "700", "55", "2,155")).toEqual([
    "900 = 900",
    "500 = 500",
    "700 = 700",
    "55 = 55",
  ]);
  expect(besideSums("900", "500", "770", "55", "2,225")).toContain("770 = 700");
});

test("however many 目 their 節 do not add up to", () => {
  expect(besideSums("910", "520", "700", "55", "2,185")).toEqual([
    "910 = 900",
    "520 = 500",
    "700 = 700",
    "55 = 55",
  ]);
});

test("a table beside another that does not add up to it is none of its parts", () => {
  const persons = beside("910", "520", "700", "55", "2,185")
    .replace("節|金額", "所管|定員")
    .replaceAll(/報酬|給料|旅費|需用費|委託料|負担金/g, "担当");
  expect(sumsOf(persons).slice(2)).toEqual([]);
});

const settled = (post: string) => `
  歳入歳出決算事項別明細書
  歳出
  款項目|予算現額|支出済額|翌年度繰越額|不用額|節|支出済額|備考
  1 議会費|4,100|3,982|0|118
  1 議会費|4,100|3,982|0|118
  1 議会費|4,100|3,982|0|118|報酬|3,100
  |||||旅費|682
  |||||需用費|200
  2 総務費|9,300|8,700|250|350
  1 総務管理費|9,300|8,700|250|350
  1 一般管理費|7,300|6,900|200|200|給料|4,400
  |||||委託料|${post}
  2 財産管理費|2,000|1,800|50|150|需用費|1,800
  歳出合計|13,400|12,682|250|468`;

test("of a settlement 節 add up to the column of their name, below the 款 and 項 that have none beside them", () => {
  expect(sumsOf(settled("2,500"))).toEqual(
    expect.arrayContaining(["3982 = 3982", "6900 = 6900", "1800 = 1800"]),
  );
  expect(sumsOf(settled("2,050"))).toContain("6900 = 6450");
});

test("of a 補正予算 節 add up to what is changed", () => {
  const supplement = (second: string) => `
    （款）１ 市税 （項）１ 市民税
    目|補正前の額|補正額|計|節区分|節金額|説明
    １ 個人|8,200|△1,244|6,956|１ 現年課税分|△1,344|減額見込
    ||||２ 滞納繰越分|100
    ２ 法人|3,000|${second}|3,812|１ 現年課税分|812
    計|11,200|△432|10,768`;
  expect(sumsOf(supplement("812"))).toEqual(expect.arrayContaining(["-1244 = -1244", "812 = 812"]));
  expect(sumsOf(supplement("821"))).toContain("821 = 812");
});
