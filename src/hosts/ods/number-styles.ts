import { elementText } from "../xlsx/xml/elements";
import type { Scanner } from "../xlsx/xml/scan";
import { NUMBER, STYLE } from "./namespaces";

/** A format as OpenDocument keeps it: one section, and conditions under which others take its place. */
export interface NumberStyle {
  readonly section: string;
  readonly maps: readonly { readonly condition: string; readonly style: string }[];
}

/** From the OPEN of a number style to its CLOSE. */
export function readNumberStyle(scanner: Scanner): NumberStyle {
  let section = scanner.isNamed("boolean-style") ? "General" : "";
  const maps: { condition: string; style: string }[] = [];
  const sectionOf = (local: string) => {
    if (scanner.namespace === NUMBER) section += piece(local, scanner);
    else if (local === "map") maps.push(mapIn(scanner));
    else if (local === "text-properties" && isRed(scanner)) section = `[Red]${section}`;
  };
  eachChild(scanner, sectionOf);
  return { section, maps };
}

/** The children of both namespaces in their order. */
function eachChild(scanner: Scanner, visit: (local: string) => void): void {
  const own = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= own; token = scanner.next()) {
    if (token !== 1 || scanner.depth !== own + 1) continue;
    if (scanner.namespace === NUMBER || scanner.namespace === STYLE) visit(scanner.localName);
  }
}

function mapIn({ attributes }: Scanner): { condition: string; style: string } {
  const condition = (attributes.get("style:condition") ?? "").replace(/^value\(\)/, "").replace("!=", "<>");
  return { condition, style: attributes.get("style:apply-style-name") ?? "" };
}

function isRed({ attributes }: Scanner): boolean {
  return attributes.get("fo:color")?.toLowerCase() === "#ff0000";
}

/** What one element of a style prints, as a format code says it. */
function piece(local: string, scanner: Scanner): string {
  const { attributes } = scanner;
  const isLong = attributes.get("number:style") === "long";
  switch (local) {
    case "number":
      return digits(scanner);
    case "text":
    case "currency-symbol":
      return literal(elementText(scanner));
    case "text-content":
      return "@";
    case "scientific-number":
      return `${digits(scanner)}E+00`;
    case "fraction":
      return "# ?/?";
    case "year":
      return isLong ? "yyyy" : "yy";
    case "era":
      return isLong ? "ggg" : "g";
    case "month":
      if (attributes.get("number:textual") === "true") return isLong ? "mmmm" : "mmm";
      return isLong ? "mm" : "m";
    case "day":
      return isLong ? "dd" : "d";
    case "day-of-week":
      return isLong ? "aaaa" : "aaa";
    case "hours":
      return isLong ? "hh" : "h";
    case "minutes":
      return isLong ? "mm" : "m";
    case "seconds":
      return isLong ? "ss" : "s";
    case "am-pm":
      return "AM/PM";
    default:
      return "";
  }
}

/** 「#,##0.00」, with a comma for each thousand that is left out. */
function digits({ attributes }: Scanner): string {
  const count = (name: string) => Math.min(30, Number(attributes.get(`number:${name}`) ?? 0));
  const decimals = attributes.get("number:decimal-places");
  const whole = count("min-integer-digits");
  const isGrouped = attributes.get("number:grouping") === "true";
  if (decimals === null && !isGrouped && whole <= 1) return "General";
  const left = isGrouped ? `#,##${whole > 0 ? "0" : "#"}` : "0".repeat(whole) || "#";
  const places = decimals === null ? 0 : count("decimal-places");
  const fixed = attributes.get("number:min-decimal-places") === null ? places : count("min-decimal-places");
  const thousands = Math.round(Math.log10(Number(attributes.get("number:display-factor") ?? 1)) / 3);
  const right =
    places > 0 ? `.${"0".repeat(Math.min(fixed, places))}${"#".repeat(Math.max(0, places - fixed))}` : "";
  return left + right + ",".repeat(Math.max(0, thousands));
}

function literal(text: string): string {
  if (text === "" || text === "%") return text;
  return text
    .split('"')
    .map((part) => (part === "" ? "" : `"${part}"`))
    .join('\\"');
}

/** Signs that Excel's sections have without saying so. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  1: [">=0"],
  2: [">0", "<0"],
  3: [">0", "<0", "=0"],
};

/** The whole format code of a style: 「#,##0;"△ "#,##0」. */
export function formatCode(name: string, styles: ReadonlyMap<string, NumberStyle>): string {
  const style = styles.get(name);
  if (!style) return "General";
  const { section, maps } = style;
  if (maps.length === 0) return section;
  const isPlain = PLAIN[maps.length]?.every((condition, at) => maps[at]!.condition === condition) ?? false;
  const others = maps.map(({ condition, style: other }) => {
    const code = styles.get(other)?.section ?? "General";
    return isPlain ? code : `[${condition}]${code}`;
  });
  return [...others, section].join(";");
}
