import { testRule } from "../../rule-tester";

const allowances = (change: string) => `
  職員手当の内訳
  (単位:千円)
  区分|扶養手当|住居手当|通勤手当|期末手当
  本年度|4,210|2,915|5,330|61,204
  前年度|4,408|2,770|5,112|58,390
  比較|△198|${change}|218|2,814`;

const salaries = (change: string, name = "議員") => `
  給与費明細書
  (単位:千円)
  区分|区分|報酬|共済費
  本年度|長等|9,120|1,310
  |議員|41,880|6,705
  前年度|長等|9,040|1,295
  |議員|43,200|6,930
  比較|長等|80|15
  |${name}|${change}|△225`;

testRule("change", {
  ties: [
    { name: "a line of differences below the lines of two years", sheets: [allowances("145")] },
    {
      name: "the lines of two years and of their differences below each other",
      sheets: [salaries("△1,320")],
    },
  ],
  breaks: [
    { name: "a difference between two lines that lost a digit", sheets: [allowances("45")], at: ["C6"] },
    { name: "a difference in a block that lost its △", sheets: [salaries("1,320")], at: ["C9"] },
  ],
  silent: [{ name: "blocks of other lines", sheets: [salaries("△1,320", "その他の特別職")] }],
});
