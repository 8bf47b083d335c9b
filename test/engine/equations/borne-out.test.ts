import { testRule } from "../../rule-tester";

const plan = ({ staff = "500", own = "900", whole = "1,500" } = {}) => `
  収支計画
  |(単位:百万円)
  区分|金額
  費用の部
   経常費用|${whole}
    業務費|${own}
     教育研究経費|${staff}
     診療経費|400
    一般管理費|600
  収益の部
   経常収益|1,700
    交付金収益|900
    附属病院収益|800`;

const budget = (grant: string) => `
  予算
  |(単位:百万円)
  区分|金額
  収入
   交付金|${grant}
   自己収入|900
    授業料収入|500
    附属病院収入|400
   計|1,400
  支出
   業務費|1,000
    教育研究経費|700
    診療経費|300
   施設整備費|400
   計|1,400`;

testRule("footing", {
  ties: [
    { name: "totals above their parts, in a single column of short figures", sheets: [plan()] },
    { name: "計 below headings, with totals above their parts among the items", sheets: [budget("500")] },
    {
      name: "a nameless 合計 after others, whose items nothing delimits",
      sheets: [
        `
        収支
        |(単位:円)
        収益
         甲|300
         乙|200
        収益合計|500
        その他収益
         丙|40
         丁|10
        その他収益合計|50
        合計|550
        費用
         戊|310
         己|90
        費用合計|400
        差引|150
        合計|550`,
      ],
    },
  ],
  breaks: [
    {
      name: "parts that exceed their total, where the other totals tie",
      sheets: [plan({ staff: "577" })],
      at: ["B6"],
    },
    {
      name: "a total that breaks its own sum and the one above it by the same amount",
      sheets: [plan({ own: "733" })],
      at: ["B5", "B6"],
    },
    {
      name: "a 計 that nothing but its name speaks for, where the others tie",
      sheets: [budget("561")],
      at: ["B9"],
    },
  ],
  silent: [
    {
      name: "deeper lines that are only some of the parts",
      sheets: [
        "一覧\n|(単位:円)\n区分|金額\n事業費|900\n 人件費|170\n 委託費|130\n管理費|500\n 人件費|111\n 雑費|39",
      ],
    },
  ],
});
