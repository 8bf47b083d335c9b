import { unitName } from "../engine/book/unit";
import type { Words } from "../engine/types";

const ENGLISH: Readonly<Record<number, string>> = {
  1: "yen",
  1_000: "thousand yen",
  10_000: "ten thousand yen",
  1_000_000: "million yen",
  10_000_000: "ten million yen",
  100_000_000: "hundred million yen",
  1_000_000_000: "billion yen",
};

/** 1000 → 千円, thousand yen. */
export function unitWords(unit: number): Words {
  return { ja: unitName(unit) || `${unit}円`, en: ENGLISH[unit] ?? `${unit} yen` };
}
