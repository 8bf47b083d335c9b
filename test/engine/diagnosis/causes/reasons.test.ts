import { CAUSES } from "../../../../src/engine/diagnosis/causes";
import type { ReasonFacts } from "../../../../src/engine/diagnosis/causes/cause";
import { figure } from "../../../../src/messages/figures";

function facts(lang: "ja" | "en", given: Partial<ReasonFacts>): ReasonFacts {
  const { from = 0, to = 0 } = given;
  const gap = figure(Math.abs(to - from), 0, lang);
  return {
    name: "積立金",
    from,
    to,
    gap: lang === "ja" ? `差額 ${gap}` : `The difference of ${gap}`,
    isDifference: true,
    mayLackLine: false,
    count: 1,
    lines: [],
    columns: [],
    source: () => null,
    figure: (value) => figure(value, 0, lang),
    ...given,
  };
}

const CASES: readonly [cause: string, given: Partial<ReasonFacts>, ja: string, en: string][] = [
  [
    "illegible",
    { from: 0, to: 262773622 },
    "ほかの額から求めた 262,773,622 は、読み取れる数字と一致します。",
    "The other figures demand 262,773,622, which agrees with the digits that are legible.",
  ],
  [
    "text-number",
    { from: 2430, to: 2430 },
    "文字列のため、これを含む式は足していません。数値にすると、式の結果が変わります。",
    "It is text, so the formulas that take it do not add it up; as a number it counts.",
  ],
  [
    "not-computed",
    { from: 5293123, to: 5239123 },
    "保存されている値が、式の計算結果と違います。式はそのままで、再計算（F9）すれば合います。",
    "What is saved is not what the formula gives; the formula stays, calculating again (F9) mends it.",
  ],
  [
    "typed-over",
    { from: 5293123, to: 5239123 },
    "並びの式が入るところに、数値が直接入力されています。",
    "A number is typed where the cells beside it compute.",
  ],
  [
    "wrong-formula",
    { from: 4336005, to: 5239123 },
    "式の参照先が、検算式や並びの式と違います。",
    "The formula refers to other cells than its equation or the formulas beside it.",
  ],
  [
    "unknown-formula",
    { from: 4336005, to: 5239123 },
    "この式の結果では合いません。正しい式は、検算式からは分かりません。",
    "What this formula gives does not tie; the equations do not say which formula is meant.",
  ],
  [
    "sign-lost",
    { from: 12798, to: -12798 },
    "差額 25,596 の半分 12,798 が積立金の額と同じです。",
    "The difference of 25,596 is twice 積立金 (12,798 × 2).",
  ],
  [
    "sign-lost",
    { from: 12798, to: -12798, isDifference: false },
    "△が落ちると、額の2倍（12,798×2＝25,596）ずれます。",
    "A lost mark misses by twice the figure (12,798 × 2 = 25,596).",
  ],
  [
    "sign-added",
    { from: -12798, to: 12798 },
    "差額 25,596 の半分 12,798 が積立金の額と同じで、△が余分です。",
    "The difference of 25,596 is twice 積立金 (12,798 × 2), whose mark is one too many.",
  ],
  [
    "sign-added",
    { from: -12798, to: 12798, isDifference: false },
    "余分な△があると、額の2倍（12,798×2＝25,596）ずれます。",
    "A mark too many misses by twice the figure (12,798 × 2 = 25,596).",
  ],
  [
    "digit-transposition",
    { from: 41893303, to: 41893033 },
    "差額 270 は 9 で割り切れます（270÷9＝30）。",
    "The difference of 270 is divisible by 9 (270 ÷ 9 = 30).",
  ],
  [
    "digit-error",
    { from: -24141347, to: -24141847 },
    "差額 500 は1桁だけの違いです（右から3桁目の 3 は、正しくは 8）。",
    "The difference of 500 lies in one digit (number 3 from the right: 3 instead of 8).",
  ],
  [
    "digit-lost",
    { from: 608957, to: 6080957 },
    "6,080,957 の 0 が1つ落ちると 608,957 になります。",
    "6,080,957 without one of its digits 0 is 608,957.",
  ],
  [
    "digit-added",
    { from: 12345, to: 1245 },
    "12,345 は 3 が1つ余分です（取ると 1,245）。",
    "12,345 has one digit 3 too many; without it, it is 1,245.",
  ],
  [
    "unit",
    { from: 1910865000, to: 1910865 },
    "ほかの行の単位で書いた額の 1,000倍になっています（1,910,865,000÷1,000＝1,910,865）。",
    "In the unit of the other lines it is 1,000 times too large (1,910,865,000 ÷ 1,000 = 1,910,865).",
  ],
  [
    "unit",
    { from: 2, to: 2000000 },
    "ほかの行の単位で書いた額の 1,000,000分の1になっています（2×1,000,000＝2,000,000）。",
    "In the unit of the other lines it is 1,000,000 times too small (2 × 1,000,000 = 2,000,000).",
  ],
  [
    "zeroed",
    { from: 0, to: 6787274 },
    "差額 6,787,274 がそのまま積立金の額になります。",
    "The difference of 6,787,274 is the whole figure of 積立金.",
  ],
  [
    "zeroed",
    { from: 0, to: 6787274, isDifference: false },
    "積立金に額がないままでは合いません。",
    "Without a figure 積立金 does not tie.",
  ],
  [
    "separators",
    { from: 1234, to: 1234567 },
    "1,234,567 の桁区切りより後ろが落ちて 1,234 になっています。",
    "Of 1,234,567 only 1,234 is there, cut at a separator.",
  ],
  [
    "glued",
    { from: 2554953, to: 25549 },
    "25,549 と 53 がつながって 2,554,953 になっています。",
    "2,554,953 is 25,549 and 53 run together.",
  ],
  [
    "glued",
    { from: 5325549, to: 25549 },
    "25,549 と 53 がつながって 5,325,549 になっています。",
    "5,325,549 is 25,549 and 53 run together.",
  ],
  [
    "parent-in-child",
    { source: (kind) => (kind === "total" ? "純資産合計" : null) },
    "合計（純資産合計）と同じ数字です。",
    "It is the figure of the total (純資産合計).",
  ],
  [
    "carried-down",
    { source: (kind) => (kind === "line-above" ? "現金及び預金" : null) },
    "上の行（現金及び預金）と同じ数字です。",
    "It is the figure of the line above (現金及び預金).",
  ],
  [
    "last-year",
    { source: (kind) => (kind === "prior-year" ? "27年度6月補正" : null) },
    "27年度6月補正の欄と同じ数字です。",
    "It is the figure of 27年度6月補正.",
  ],
  [
    "arbitrary",
    {},
    "符号・桁・単位の誤りでは説明できません。正しい額は検算式から逆算したものです。",
    "No slip of sign, digits or unit explains it; the right figure is what the equations leave for it.",
  ],
  [
    "arbitrary",
    { from: 209967, to: 3134347, mayLackLine: true },
    "符号・桁・単位の誤りでは説明できません。正しい額は検算式から逆算したものです。2,924,380 の行が抜けていても、同じ差額になります。",
    "No slip of sign, digits or unit explains it; the right figure is what the equations leave for it. A line of 2,924,380 that is left out would make the same difference.",
  ],
  [
    "column-unit",
    { count: 22, from: 58681000, to: 58681 },
    "22か所とも、正しい額の 1,000倍になっています（積立金は 58,681,000÷1,000＝58,681）。",
    "All 22 figures are 1,000 times too large (積立金: 58,681,000 ÷ 1,000 = 58,681).",
  ],
  [
    "column-signs",
    { count: 5, columns: ["増減"], from: 23245, to: -23245 },
    "〈増減〉の列には△が1つもなく、5か所の△が落ちています。たとえば差額 46,490 の半分 23,245 が積立金の額と同じです。",
    "Column [増減] has no negative mark at all; 5 are lost. For example: The difference of 46,490 is twice 積立金 (23,245 × 2).",
  ],
  [
    "column-signs",
    { count: 5, columns: ["甲", "乙"], isDifference: false },
    "この表には△が1つもなく、5か所の△が落ちています。",
    "This table has no negative mark at all; 5 are lost.",
  ],
  [
    "shifted",
    { lines: ["未収金", "前払金", "貯蔵品"] },
    "「未収金」から「貯蔵品」までの数字が1行ずつずれています。",
    "The figures from 未収金 to 貯蔵品 slipped by one line.",
  ],
  [
    "lines-swapped",
    { lines: ["未収金", "前払金"] },
    "「未収金」と「前払金」の数字が入れ替わっています。",
    "The figures of 未収金 and 前払金 changed places.",
  ],
  [
    "columns-swapped",
    { columns: ["甲事業", "乙事業"] },
    "「甲事業」と「乙事業」の列が入れ替わっています。",
    "The columns 甲事業 and 乙事業 changed places.",
  ],
  [
    "other-year",
    { count: 4, source: () => "27年度" },
    "4か所に27年度の欄と同じ数字が入っています。",
    "4 figures are those of 27年度.",
  ],
  [
    "duplicated",
    { lines: ["未収金"] },
    "「未収金」と同じ数字の行がもう1行あり、二重に足されています。",
    "Another line has the same figures as 未収金, so they are added twice.",
  ],
  [
    "omitted",
    { to: 25549, lines: ["前払金"] },
    "差額 25,549 は「前払金」の額で、その行がここにありません。",
    "The difference of 25,549 is the figure of 前払金, which has no line here.",
  ],
  [
    "omitted",
    { to: 25549 },
    "差額 25,549 は合計に含まれていますが、その行がここにありません。",
    "The difference of 25,549 is contained in the total but has no line here.",
  ],
  [
    "omitted",
    { to: 44386, columns: ["本年度 44,386", "前年度 73,765"] },
    "本年度 44,386、前年度 73,765 の行が、合計には含まれていますが、ここにありません。",
    "A line of 本年度 44,386, 前年度 73,765 is contained in the totals but is not here.",
  ],
  [
    "stale-total",
    { count: 3, lines: ["流動資産合計", "資産合計", "総計"] },
    "3か所の合計が古いままです（流動資産合計 → 資産合計 → 総計）。",
    "3 totals were not updated (流動資産合計 → 資産合計 → 総計).",
  ],
];

it.each(CASES)(
  "gives the reason of %s in both languages, with its arithmetic (case %#)",
  (id, given, ja, en) => {
    const { reason } = CAUSES.find((cause) => cause.id === id)!;
    expect([reason.ja(facts("ja", given)), reason.en(facts("en", given))]).toEqual([ja, en]);
  },
);

it("tests the reason of every cause", () => {
  expect([...new Set(CASES.map(([id]) => id))].sort()).toEqual(CAUSES.map(({ id }) => id).sort());
});
