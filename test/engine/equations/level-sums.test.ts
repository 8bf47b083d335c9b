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
