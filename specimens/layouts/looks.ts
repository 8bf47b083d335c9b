import type { Dice } from "../dice";
import { PLAIN, type Look } from "./print";
import type { TableFigure } from "./table";

type LabelText = Look["label"];
type AmountText = Look["amount"];

/** A look drawn at random from what every layout may have. */
export function anyLook(random: Dice, chosen: Partial<Look> = {}): Look {
  return {
    indentBy: random.pick(["spaces", "style", "nothing"] as const),
    label: random.pick([PLAIN.label, wideSpaced, numbered(random)]),
    amount: random.pick([PLAIN.amount, PLAIN.amount, zeroAs(null), zeroAs("－"), zeroAs("-")]),
    airAbove: random.below(2),
    airAside: random.below(2),
    isTitled: true,
    unit: PLAIN.unit,
    ...(random.below(2) ? { format: '#,##0;"△ "#,##0' } : {}),
    ...chosen,
  };
}

/** 合 計: short labels are spread. */
export const wideSpaced: LabelText = ({ label }) =>
  label.length <= 4 ? [...label].join(label.length === 2 ? "　　" : "　") : label;

/** A long label broken in its cell. */
export const brokenOverLines: LabelText = ({ label }) =>
  label.length < 6 ? label : `${label.slice(0, label.length / 2)}\n${label.slice(label.length / 2)}`;

const NUMBERS: Readonly<Record<string, (count: number) => string>> = {
  roman: (count) => "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"[count] ?? String(count),
  point: (count) => `${count + 1}.`,
  wide: (count) => String.fromCharCode(0xff11 + count),
  bracket: (count) => `(${count + 1})`,
  kana: (count) => "アイウエオカキクケコサシスセソ"[count]!,
  circled: (count) => "①②③④⑤⑥⑦⑧⑨⑩⑪⑫"[count]!,
};

/** Headings and items numbered level by level, totals not. */
export function numbered(random: Dice): LabelText {
  const scheme = random.pick([
    ["roman", "wide", "bracket", "kana"],
    ["roman", "point", "bracket", "circled"],
    ["wide", "bracket", "kana", "circled"],
    ["point", "bracket", "circled", "kana"],
  ]);
  const gap = random.pick([" ", "　"]);
  const counts: number[] = [];
  let last = -1;
  return ({ label, depth, type }, index) => {
    if (index <= last || index === 0) counts.length = 0;
    last = index;
    if (type === "total") return label;
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? -1) + 1;
    const count = counts[depth];
    return count < 9 ? NUMBERS[scheme[depth] ?? "circled"]!(count) + gap + label : label;
  };
}

/** How nothing is printed. */
export function zeroAs(mark: string | null): AmountText {
  return ({ value }) => (value === 0 ? mark : value);
}

const GROUPED = (value: number) => Math.abs(value).toLocaleString("en-US");
const WIDE = (text: string) =>
  text.replace(/[0-9,]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

/** The ways in which offices type amounts as text. */
export const AMOUNT_TEXTS: readonly ((value: number) => string)[] = [
  (value) => (value < 0 ? "△" : "") + GROUPED(value),
  (value) => (value < 0 ? "△ " : "") + GROUPED(value),
  (value) => (value < 0 ? "▲" : "") + GROUPED(value),
  (value) => (value < 0 ? `(${GROUPED(value)})` : GROUPED(value)),
  (value) => (value < 0 ? "-" : "") + GROUPED(value),
  (value) => (value < 0 ? "－" : "") + WIDE(GROUPED(value)),
  (value) => (value < 0 ? "△" : "") + WIDE(GROUPED(value)),
  (value) => (value < 0 ? "△" : "") + Math.abs(value),
  (value) => `${value < 0 ? "△" : ""}${GROUPED(value)} `,
];

/** One way for a whole table; `share` in ten of its amounts are texts. */
export function asText(random: Dice, share: number, unit = ""): AmountText {
  const write = random.pick(AMOUNT_TEXTS);
  return ({ value }: TableFigure) =>
    typeof value === "number" && random.below(10) < share ? write(value) + unit : value;
}
