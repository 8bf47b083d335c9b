import type { Lang, Words } from "./words";

/** Units of amounts, in yen. */
export const UNITS: readonly (Words & { readonly yen: number })[] = [
  { yen: 1_000_000_000, ja: "十億円", en: "billion yen" },
  { yen: 100_000_000, ja: "億円", en: "hundred million yen" },
  { yen: 10_000_000, ja: "千万円", en: "ten million yen" },
  { yen: 1_000_000, ja: "百万円", en: "million yen" },
  { yen: 10_000, ja: "万円", en: "ten thousand yen" },
  { yen: 1_000, ja: "千円", en: "thousand yen" },
  { yen: 1, ja: "円", en: "yen" },
];

/** 1000 → 千円, thousand yen. */
export function unitWords(unit: number): Words {
  return UNITS.find(({ yen }) => yen === unit) ?? { ja: `${unit}円`, en: `${unit} yen` };
}

/** What follows an amount: 1,234千円, 1,234 thousand yen; "" where the unit is unknown or has no name. */
export function unitAfter(unit: number | null, lang: Lang): string {
  const words = UNITS.find(({ yen }) => yen === unit);
  if (!words) return "";
  return lang === "ja" ? words.ja : ` ${words.en}`;
}

/** 1000 → 千円; "" where the unit is unknown or has no name. */
export function unitName(unit: number | null): string {
  return UNITS.find(({ yen }) => yen === unit)?.ja ?? "";
}
