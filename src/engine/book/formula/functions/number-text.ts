import { grouped } from "../../../../messages/figures";
import { roundDecimal } from "../decimal";

/** A section of a number format: literals, digits with or without thousands, decimals, scale, per cent, literals. */
const LITERAL = String.raw`(?:"[^"]*"|\\.|[ ()△▲+\-¥￥$円])*`;
const SECTION = new RegExp(
  String.raw`^(${LITERAL})(#,##0|#,###|0+|#+0*)(?:\.(0+))?(,*)(%?)(${LITERAL})$`,
  "u",
);
const TEXT_ONLY = new RegExp(`^${LITERAL}$`, "u");

/** A number in a plain number format, as TEXT gives it; null for any format that is not plain. */
export function textOf(value: number, code: string): string | null {
  const sections = sectionsOf(code);
  if (sections.length > 3 || sections.length === 0) return null;
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const section = sections[index]!;
  if (TEXT_ONLY.test(section) && section !== "") return literal(section);
  const found = SECTION.exec(section);
  if (!found) return null;
  const [, before = "", digits = "", decimals = "", scale = "", percent = "", after = ""] = found;
  const scaled = (Math.abs(value) * (percent ? 100 : 1)) / 1000 ** scale.length;
  const rounded = roundDecimal(scaled, decimals.length, "half");
  // A number that rounds to nothing has the section of its own sign, but no minus.
  const sign = value < 0 && index === 0 && rounded !== 0 ? "-" : "";
  return `${sign}${literal(before)}${digitsOf(rounded, digits, decimals.length)}${percent}${literal(after)}`;
}

function sectionsOf(code: string): string[] {
  return (code.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=^|;)(?=;|$)/gsu) ?? []).map(String);
}

function literal(text: string): string {
  return text.replace(
    /"([^"]*)"|\\(.)/gsu,
    (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? "",
  );
}

function digitsOf(value: number, pattern: string, decimals: number): string {
  const [whole = "", fraction] = value.toFixed(decimals).split(".");
  const least = pattern.replace(/[^0]/g, "").length;
  const kept = whole === "0" && least === 0 ? "" : whole.padStart(least, "0");
  const shown = pattern.includes(",") ? grouped(kept) : kept;
  return fraction === undefined ? shown : `${shown}.${fraction}`;
}
