import type { Element } from "../../src/hosts/xlsx/write/tree";

/** Colours of the theme in the order of the scheme in the file: dark 1, light 1, dark 2, light 2, accents, links. */
const SCHEME = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
/** Cells count light before dark. */
const ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];
/** The eight colours of old books, which indexes 0 to 7 and 8 to 15 mean; 64 is the text. */
const INDEXED = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const AUTOMATIC = 64;

/** Turns the colours of a style sheet into "#RRGGBB". */
export class Colours {
  private readonly theme: readonly string[];

  constructor(themeXml: string | null) {
    this.theme = SCHEME.map((name) => {
      const pattern = new RegExp(`<(?:\\w+:)?${name}>.*?(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"`, "s");
      return pattern.exec(themeXml ?? "")?.[1] ?? "000000";
    });
  }

  /** "" where nothing is said, or the colour is left to Excel. */
  of(element: Element | undefined): string {
    const get = (name: string) => element?.attributes.get(name)?.value;
    const rgb = get("rgb");
    if (rgb) return `#${rgb.slice(-6).toUpperCase()}`;
    const theme = get("theme");
    if (theme !== undefined) return tinted(this.theme[ORDER[Number(theme)] ?? 0]!, Number(get("tint") ?? 0));
    const index = get("indexed");
    if (index === undefined || Number(index) >= AUTOMATIC) return "";
    return Number(index) < 16 ? `#${INDEXED[Number(index) % 8]}` : "";
  }
}

/** Towards white for a positive tint, towards black for a negative one. */
function tinted(rgb: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${mixed
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
