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

testRule("roll-forward", {
  ties: [{ name: "what a month carries over is what the next one opens with", sheets: [months()] }],
  breaks: [
    { name: "an opening balance that was mistyped", sheets: [months({ june: "106" })], at: ["D4", "D11"] },
    { name: "a closing balance that was mistyped", sheets: [months({ carried: "190" })], at: ["D4", "C11"] },
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
