import { testRule } from "../../rule-tester";

/** Five years, their balance right below revenue and expenditure. */
const plan = (balance: string) => `
  中期財政計画
  |||||(単位:千円)
  区分|令和2年度|令和3年度|令和4年度|令和5年度|令和6年度
  歳入|51,240|52,310|53,970|54,020|55,110
  歳出|50,130|51,940|52,760|53,480|54,370
  収支差|1,110|370|${balance}|540|740`;

/** The same below lines that revenue and expenditure are made of. */
const outlook = (balance: string) => `
  中期財政見通し
  |||||(単位:百万円)
  区分|R8|R9|R10|R11|R12
  歳入計|15,930|13,820|18,060|16,110|17,020
   市税|7,140|8,420|8,910|8,520|8,610
   地方交付税|6,780|3,620|7,280|5,710|6,400
   その他|2,010|1,780|1,870|1,880|2,010
  歳出計|15,050|13,370|17,450|15,900|16,880
   人件費|4,210|4,710|4,960|5,010|5,200
   扶助費|7,400|5,380|7,400|5,660|6,330
   その他|3,440|3,280|5,090|5,230|5,350
  歳入歳出差引額|880|450|${balance}|210|140`;

const months = (balance: string) => `
  資金収支見込
  |||(単位:円)
  区分|4月|5月|6月
  収入計|2,310,400|1,980,000|1,750,250
  支出計|1,980,100|2,100,700|2,000,000
  収支|330,300|${balance}|△249,750`;

const single = (balance: string) => `
  令和6年度 収支決算
  科目|金額
  会費|412,500
  雑収入|1,817
  収入合計|414,317
  会議費|80,640
  事業費|221,019
  支出合計|301,659
  差引残高|${balance}`;

/** What revenue falls short of expenditure by, printed as it is or as a negative balance. */
const shortage = (name: string, printed: readonly string[]) => `
  財政収支見通し
  |||||(単位:億円)
  区分|R7|R8|R9|R10|R11
  歳入|412|408|410|405|407
   市税|232|229|234|231|230
   その他|180|179|176|174|177
  歳出|418|419|417|420|421
   人件費|173|175|178|180|183
   その他|245|244|239|240|238
  ${name}|${printed.join("|")}`;

testRule("footing", {
  ties: [
    { name: "a shortage with △", sheets: [shortage("収支不足額", ["△6", "△11", "△7", "△15", "△14"])] },
    {
      name: "a shortage printed as what is missing",
      sheets: [shortage("財源不足見込額", ["6", "11", "7", "15", "14"])],
    },
    { name: "more or less than there is", sheets: [plan("1,210").replace("収支差", "財源過不足額")] },
    { name: "the balance of five years", sheets: [plan("1,210")] },
    { name: "a balance below what both sides are made of", sheets: [outlook("610")] },
    { name: "a balance by months, some of them negative", sheets: [months("△120,700")] },
    { name: "the balance of one year", sheets: [single("112,658")] },
  ],
  breaks: [
    {
      name: "one wrong shortage with △",
      sheets: [shortage("収支不足額", ["△6", "△11", "△9", "△15", "△14"])],
      at: ["D10"],
    },
    {
      name: "one wrong shortage printed as what is missing",
      sheets: [shortage("財源不足額", ["6", "11", "7", "15", "41"])],
      at: ["F10"],
    },
    { name: "one wrong balance in five years", sheets: [plan("1,120")], at: ["D6"] },
    { name: "one wrong balance by anything", sheets: [plan("3,977")], at: ["D6"] },
    { name: "one wrong balance below what both sides are made of", sheets: [outlook("160")], at: ["D12"] },
    { name: "a balance that lost its △", sheets: [months("120,700")], at: ["C6"] },
    { name: "the wrong balance of one year", sheets: [single("98,004")], at: ["B9"] },
  ],
});
