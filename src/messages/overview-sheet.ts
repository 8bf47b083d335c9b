import { unitName } from "./units";
import type { Rounding } from "../engine/types";

/**
 * The words inside the 概要 sheet. The sheet is a document of the body, printed beside its statements, and so in the
 * language of the statements whatever the language of the pane.
 */
export const OVERVIEW_SHEET = {
  sheetName: "概要",
  title: (year: string, what: string) => `${year}${what}の概要`,
  what: { plan: "予算", supplement: "補正予算", settlement: "決算", other: "" },
  division: "区　　分",
  change: "増減",
  none: "-",
  unreadable: "？",
  reconstructed: "（再構成値）",
  unit: (unit: number) => `（単位：${unitName(unit)}）`,
  partTitle: (number: number, title: string) =>
    `${[...String(number)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("")}\u3000${title}`,
  bulletStart: (label: string) => `・${label}：`,
  bullet: (label: string, items: readonly string[], hasMore: boolean) =>
    `・${label}：${items.join("、")}${hasMore ? "など" : ""}`,
  note: (mode: Rounding, unit: number, isForAll: boolean) => {
    const rest = `ため、合計額等が一致しない場合がある。${isForAll ? "（以下同じ）" : ""}`;
    if (mode === "truncate") return `（注）金額は、科目ごとに${unitName(unit)}未満を切り捨てている${rest}`;
    if (mode === "round-up") return `（注）金額は、科目ごとに${unitName(unit)}未満を切り上げている${rest}`;
    return `（注）金額は、科目ごとに${DIGIT[unit] ?? `${unitName(unit)}未満`}を四捨五入している${rest}`;
  },
  reconstructedNote: (label: string) => `（注）${label}の額は、再構成値から計算したものである。`,
  coarseNote: (label: string) =>
    `（注）${label}の額は端数処理後の額しかないため、増減は、端数処理前の額の差によるものと異なることがある。`,
  unreadableNote: "（注）「？」は、読み取れない金額があるため計算していないことを示す。",
  fixedNote:
    "（注）文字として入力された金額を含む欄は、計算式ではなく値で示している。元の金額を直したときは概要を作り直すこと。",
  unfinished: (count: number) =>
    `検算未了：一致しない箇所が ${count}件残っているため、この概要の金額は確定したものではない。`,
  header: (body: string) => body,
} as const;

/** The digit that is rounded. */
const DIGIT: Readonly<Record<number, string>> = {
  1_000: "100円単位",
  1_000_000: "10万円単位",
  100_000_000: "1,000万円単位",
};
