import { toldOf } from "./told";

/** 貸借対照表 of a municipality, its sides beside each other, or one below the other; 基金 as one line or as two. */
const balance = ({ funds = "both", layout = "beside" } = {}) => {
  const assets = [
    ["固定資産", "9,000"],
    [" 投資その他の資産", "9,000"],
    ["  基金", "9,000"],
    ["   減債基金", "4,000"],
    ["   その他", "5,000"],
    ["流動資産", "1,300"],
    [" 現金預金", "400"],
    [" 短期貸付金", "100"],
    ...(funds === "one" || funds === "both" ? [[" 基金", "800"]] : []),
    ...(funds === "one"
      ? []
      : [
          [funds === "both" ? "  財政調整基金" : " 財政調整基金", "600"],
          [funds === "both" ? "  減債基金" : " 減債基金", "200"],
        ]),
    ["資産合計", "10,300"],
  ];
  const rights = [
    ["固定負債", "2,500"],
    [" 地方債", "2,500"],
    ["流動負債", "500"],
    [" 未払金", "500"],
    ["負債合計", "3,000"],
    ["固定資産等形成分", "9,900"],
    ["余剰分（不足分）", "△2,600"],
    ["純資産合計", "7,300"],
    ["負債及び純資産合計", "10,300"],
  ];
  const rows =
    layout === "beside"
      ? assets.map((left, at) => [...left, ...(rights[at] ?? [])].join("|"))
      : [...assets, ...rights].map((cells) => cells.join("|"));
  return { 貸借: ["貸借対照表", "（単位：百万円）", ...rows].join("\n") };
};

const wrong = (layout: string) => ({
  貸借: balance({ layout }).貸借.replace("9,900", "9,800").replace("△2,600", "△2,500"),
});

describe("固定資産等形成分 of a municipality", () => {
  test.each([
    ["funds as one line", balance({ funds: "one" })],
    ["funds as two lines", balance({ funds: "two" })],
    ["funds as a line and its two parts", balance()],
    ["one side below the other", balance({ layout: "below" })],
  ])("is what is not money: %s", (_, set) => {
    expect(toldOf(set)).toEqual([]);
  });

  test.each(["beside", "below"])("is asked as a warning, since exceptions are lawful (%s)", (layout) => {
    const told = toldOf(wrong(layout));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^warning municipal-formed-by-assets 貸借!/u);
  });
});
