import { UNITS } from "../../messages/units";

/** The unit that a compacted text declares: 「(単位:千円)」「27年度(百万円)」; null where it declares none. */
export function declaredUnit(text: string): number | null {
  if (!text.includes("円")) return englishUnit(text);
  const named = /単位[:は]?[^円]*?((?:十億|百万|千万|億|万|千)?円)/u.exec(text)?.[1];
  const bracketed = named ?? /[([]((?:十億|百万|千万|億|万|千)?円)[)\]]/u.exec(text)?.[1];
  return unitNamed(bracketed);
}

const SCALE = "(thousands?|millions?|billions?)";
const ENGLISH = new RegExp(
  `^[([]?(?:unit:?|(?:amounts?|expressed|figures)?in)?${SCALE}?(?:of)?(?:japanese)?(?:yen|jpy)(?:,?(?:in)?${SCALE})?[)\\]]?$`,
  "iu",
);
const SCALES: Readonly<Record<string, number>> = { t: 1_000, m: 1_000_000, b: 1_000_000_000 };

/** 「(Unit:thousandyen)」「(inmillionsofyen)」, and nothing else in the text. */
function englishUnit(text: string): number | null {
  const found = ENGLISH.exec(text);
  if (!found) return null;
  return SCALES[(found[1] ?? found[2] ?? "").charAt(0).toLowerCase()] ?? 1;
}

/** 千円 → 1000; null for what names no unit. */
export function unitNamed(text: string | undefined): number | null {
  return UNITS.find(({ ja }) => ja === text)?.yen ?? null;
}
