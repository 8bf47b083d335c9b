import { testRule } from "../../rule-tester";

const months = ({ june = "160", carried = "160", total = "100" } = {}) => `
  資金繰表
  |||||(単位:千円)
  区分|4月|5月|6月|7月|計
  前月繰越|100|130|${june}|175|${total}
  料金収入|50|60|40|30|180
  借入金|20|10|15|10|55
  収入計|70|70|55|40|235
  人件費|30|25|30|30|115
  償還金|10|15|10|10|45
  支出計|40|40|40|40|160
  翌月繰越|130|${carried}|175|175|175`;

/** The months of two quarters, a 計 after each, and one over both. */
const quarters = ({ second = "55,500", half = "50,000", label = "第1四半期計" } = {}) => `
  月別資金収支見込
  (単位：千円)
  区分|4月|5月|6月|${label}|7月|8月|9月|${label.replace("1", "2")}|上半期計
  前月繰越|50,000|48,000|61,000|50,000|55,500|53,000|58,200|${second}|${half}
  収入|30,000|45,000|28,000|103,000|31,000|36,000|40,000|107,000|210,000
  支出|32,000|32,000|33,500|97,500|33,500|30,800|35,000|99,300|196,800
  収支差引|△2,000|13,000|△5,500|5,500|△2,500|5,200|5,000|7,700|13,200
  翌月繰越|48,000|61,000|55,500|55,500|53,000|58,200|63,200|63,200|63,200`;

testRule("roll-forward", {
  ties: [
    { name: "what a month carries over is what the next one opens with", sheets: [months()] },
    { name: "the 計 of a quarter opens as its first month", sheets: [quarters()] },
    { name: "the 計 of a quarter under another name", sheets: [quarters({ label: "1期小計" })] },
  ],
  breaks: [
    { name: "an opening balance that was mistyped", sheets: [months({ june: "106" })], at: ["D4", "D11"] },
    { name: "a closing balance that was mistyped", sheets: [months({ carried: "190" })], at: ["D4", "C11"] },
    {
      name: "the 計 of a quarter opens with another figure than its first month",
      sheets: [quarters({ second: "53,000" })],
      at: ["I4"],
    },
    {
      name: "the 計 of two quarters opens as the second of them",
      sheets: [quarters({ half: "55,500" })],
      at: ["J4"],
    },
    {
      name: "the 計 opens with another figure than the first month",
      sheets: [months({ total: "565" })],
      at: ["F4"],
    },
  ],
  silent: [
    {
      name: "segments are no times: what they carry over adds up",
      sheets: [
        `
        資金計画
        区分|本館|分館|別館|計
        前期繰越|10|20|30|60
        収入|5|6|7|18
        次期繰越|15|26|37|78`,
      ],
    },
  ],
});

testRule("cross-footing", {
  ties: [{ name: "in a table of months only flows add up across", sheets: [months()] }],
  breaks: [
    {
      name: "a flow whose 計 is not the sum of the months",
      sheets: [months().replace("|30|180", "|30|108")],
      at: ["F5"],
    },
  ],
});
