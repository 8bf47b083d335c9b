import { testRule } from "../../rule-tester";

const cash = (investing: string, cash = "66") => `
資金収支計算書
科目|金額（千円）
【業務活動収支】
 業務支出|500
 業務収入|620
 臨時支出|30
業務活動収支|90
【投資活動収支】
 投資活動支出|70
 投資活動収入|10
投資活動収支|${investing}
【財務活動収支】
 財務活動支出|20
 財務活動収入|50
財務活動収支|30
本年度資金収支額|60
前年度末資金残高|5
本年度末資金残高|65
前年度末歳計外現金残高|3
本年度歳計外現金増減額|△2
本年度末歳計外現金残高|1
本年度末現金預金残高|${cash}
`;

const cost = (ordinary: string, net: string) => `
行政コスト計算書
科目|金額（千円）
経常費用|41,200
経常収益|3,100
純経常行政コスト|${ordinary}
臨時損失|500
臨時利益|200
純行政コスト|${net}
`;

const netAssets = (net: string) => `
純資産変動計算書
科目|合計（千円）|固定資産等形成分（千円）|余剰分（不足分）（千円）
前年度末純資産残高|80,000|90,000|△10,000
純行政コスト（△）|${net}||${net}
財源|39,400||39,400
本年度差額|1,000||1,000
固定資産等の変動（内部変動）||2,500|△2,500
本年度純資産変動額|1,000|2,500|△1,500
本年度末純資産残高|81,000|92,500|△11,500
`;

const realBalance = (balance: string) => `
実質収支に関する調書
区分|区分|金額（千円）
歳入総額||52,400
歳出総額||48,100
歳入歳出差引額||4,300
翌年度へ繰り越すべき財源|継続費逓次繰越額|0
|繰越明許費繰越額|760
|事故繰越し繰越額|25
|計|785
実質収支額||${balance}
`;

testRule("footing", {
  ties: [
    { name: "a nameless 計 is what its heading names", sheets: [realBalance("3,515")] },
    { name: "what an activity pays is taken off what it receives", sheets: [cash("△60")] },
    {
      name: "what an activity receives from one source, without indentation",
      sheets: [
        cash("△60")
          .replaceAll(/^ +/gm, "")
          .replace("財務活動収入|50", "財務活動収入|50\n地方債等発行収入|50\nその他の収入|－"),
      ],
    },
    { name: "costs are printed plain", sheets: [cost("38,100", "38,400")] },
    { name: "costs are printed with △", sheets: [cost("△38,100", "△38,400")] },
    { name: "the balance of the year is costs and sources", sheets: [netAssets("△38,400")] },
  ],
  breaks: [
    { name: "what is carried over was not taken off", sheets: [realBalance("4,300")], at: ["C10"] },
    { name: "the balance of an activity lost its △", sheets: [cash("60")], at: ["B11", "B16"] },
    { name: "the cash at the end is another", sheets: [cash("△60", "76")], at: ["B22"] },
    {
      name: "net costs do not follow from the ordinary ones",
      sheets: [cost("38,100", "39,400")],
      at: ["B8"],
    },
    { name: "net costs lost their △", sheets: [netAssets("38,400")], at: ["B6", "D6"] },
  ],
});

testRule("tie-out", {
  ties: [
    {
      name: "costs stand with △ among the net assets",
      sheets: [cost("38,100", "38,400"), netAssets("△38,400")],
    },
  ],
  breaks: [
    {
      name: "a digit of the costs was exchanged",
      sheets: [cost("38,100", "38,400"), netAssets("△34,800")],
      at: ["表2!B4"],
    },
  ],
});
