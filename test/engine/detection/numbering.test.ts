import { detect } from "../../../src/engine/detection";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { checkedEquations } from "../../checked";

const book = (table: string) => workbookOf(printedSheet(table));
const labels = (table: string) =>
  detect(book(table)).map(({ lines }) => lines.map(({ label, level }) => `${level} ${label}`));
const sums = (table: string) =>
  checkedEquations(book(table))
    .filter(({ rule }) => rule === "footing" || rule === "inferred-sum")
    .map(({ total, terms }) => `${total.line} = ${terms.map(({ line }) => line).join(" + ")}`);

const BY_KUAN_AND_XIANG = `第1表 歳入歳出予算
歳入
||||（単位：千円）
款||項||金額
1|町税|||1,450
||1|町民税|620
||2|固定資産税|780
||3|町たばこ税|50
2|利子割交付金|||30
||1|利子割交付金|30
3|使用料及び手数料|||215
||1|使用料|190
||2|手数料|25
歳入合計||||1,695`;

test("the numbers between 款 and 項 count the 項 and are no amounts", () => {
  expect(labels(BY_KUAN_AND_XIANG)).toHaveLength(1);
  expect(labels(BY_KUAN_AND_XIANG)[0]).toContain("2 固定資産税");
  expect(sums(BY_KUAN_AND_XIANG)).toEqual(["0 = 1 + 2 + 3", "4 = 5", "6 = 7 + 8", "9 = 0 + 4 + 6"]);
});

test("with 目 below them, and the first of each on the line of what it belongs to", () => {
  const table = `歳出
款||項||目||本年度|前年度
1|議会費|1|議会費|1|議会費|90|88
2|総務費|1|総務管理費|1|一般管理費|300|310
||||2|文書広報費|40|41
||||3|財産管理費|60|58
||2|徴税費|1|税務総務費|75|70
||||2|賦課徴収費|25|30
計||||||590|597`;
  expect(labels(table)).toHaveLength(1);
  expect(sums(table).filter((sum) => sum.includes(" + "))).toHaveLength(2);
});

test("programmes of another country, counted under their functions", () => {
  const table = `Expenditures by function and programme
Function||Programme||2024|2023
A|General government|||910|880
||1|Council|150|140
||2|Finance|460|450
||3|Buildings|300|290
B|Public safety|||1,240|1,205
||1|Police|900|880
||2|Fire|340|325
Total||||2,150|2,085`;
  expect(labels(table)).toHaveLength(1);
  expect(sums(table)).toHaveLength(6);
});

test("below 項 numbers may be left out: a 補正予算 lists what it changes", () => {
  const changed = (rivers: string) => `歳出
款||項||補正前の額|補正額|計
2|総務費|||312,500|1,204|313,704
||1|総務管理費|120,400|1,204|121,604
3|民生費|||845,120|△3,310|841,810
||2|児童福祉費|402,118|△4,000|398,118
||4|災害救助費|310,002|690|310,692
8|土木費|||245,120|310|245,430
||3|河川費|12,118|${rivers}|12,428
歳出合計||||2,104,330|△1,796|2,102,534`;
  expect(labels(changed("310"))).toHaveLength(1);
  expect(sums(changed("310"))).toEqual(["0 = 1", "2 = 3 + 4", "5 = 6", "7 = 0 + 2 + 5"]);
  const first = labels(changed("310").replaceAll("項||", "員数||"));
  expect(first).toHaveLength(2);
});

test("what does not count is still a column of figures", () => {
  const quantities = "備品\n品名|数量|単位|金額\n机|1|台|30\n椅子|1|脚|20\n棚|1|本|50\n計|3||100";
  expect(detect(book(quantities)).flatMap(({ columns }) => columns.map(({ label }) => label))).toContain(
    "数量",
  );
  const places = "利用者\n本館|人数|分館|人数\n会議室|1|和室|4\n|2|洋室|3\nホール|5|茶室|2\n計|8|計|9";
  expect(detect(book(places))).toHaveLength(2);
});
