import type { Words } from "./words";

/** A second book, of last year or before the 補正, that the open one is checked against. */
export const paneAgainst = {
  heading: { ja: "前年度のブックとの突合", en: "Against last year’s book" },
  hint: {
    ja: "前年度の列、補正前の額、期首の残高を、選んだブックの額と突き合わせます。選んだブックは読むだけで、書き換えません。",
    en: "Compares prior-year columns, figures before the supplement and opening balances with the book that you choose. It is only read.",
  },
  choose: { ja: "ブックを選ぶ…", en: "Choose a book…" },
  chooseOther: { ja: "別のブックを選ぶ…", en: "Choose another…" },
  remove: { ja: "突合をやめる", en: "Stop comparing" },
  none: {
    ja: "対応する額が見つからず、突き合わせていません",
    en: "Nothing was compared: no figure of it corresponds",
  },
} satisfies Record<string, Words>;

/** 「32か所を突き合わせ、すべて一致」 */
export const comparedPlaces = (places: number, missed: number): Words => ({
  ja: `${places}か所を突き合わせ、${missed === 0 ? "すべて一致" : `${missed}か所が不一致`}`,
  en: `${places} places compared, ${missed === 0 ? "all agree" : `${missed} do not`}`,
});
