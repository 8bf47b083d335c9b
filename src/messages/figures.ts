import type { Lang } from "./words";

/** A printed figure × 10^decimals as it is read: 「△1,234」 in Japanese, "-1,234" in English. */
export function figure(value: number, decimals: number, lang: Lang): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, "0");
  const whole = grouped(digits.slice(0, digits.length - decimals));
  const fraction = decimals ? `.${digits.slice(-decimals)}` : "";
  const mark = value < 0 ? (lang === "ja" ? "△" : "-") : "";
  return mark + whole + fraction;
}

/** The printed figure as a number for other programs. */
export function printed(value: number, decimals: number): number {
  return decimals === 0 ? value : Number(`${value}e-${decimals}`);
}

/** A figure of the report as it is read. */
export function shownFigure(value: number, lang: Lang): string {
  const decimals = (/\.(\d+)$/.exec(String(value))?.[1] ?? "").length;
  return figure(Math.round(value * 10 ** decimals), decimals, lang);
}

/** Digits in groups of three: 「1,234,567」. */
export function grouped(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(end - 3, 0), end));
  return groups.join(",");
}
