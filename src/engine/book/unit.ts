/** Yen per 1 of the printed figure, longest name first so that 百万円 is not taken for 円. */
const UNITS: readonly (readonly [string, number])[] = [
  ["十億円", 1_000_000_000],
  ["百万円", 1_000_000],
  ["千万円", 10_000_000],
  ["億円", 100_000_000],
  ["万円", 10_000],
  ["千円", 1_000],
  ["円", 1],
];

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
  return UNITS.find(([name]) => name === text)?.[1] ?? null;
}

/** 1000 → 千円; "" where the unit is unknown or has no name. */
export function unitName(unit: number | null): string {
  return UNITS.find(([, yen]) => yen === unit)?.[0] ?? "";
}
