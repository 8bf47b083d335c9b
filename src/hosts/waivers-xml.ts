import { type Waiver, WAIVER_REASONS, type WaiverReason } from "../engine/waivers/waiver";
import { UnreadableWorkbookError } from "./xlsx/unreadable";
import { attribute, element } from "./xlsx/write/escape";
import { type Element, readTree, textOf } from "./xlsx/write/tree";

/** The namespace of the custom XML part that holds the waivers of a book; its number is the version. */
export const WAIVERS_NAMESPACE = "urn:kenzan:waivers:v1";

export interface ReadWaivers {
  readonly waivers: readonly Waiver[];
  /** Something could not be read. */
  readonly isBroken: boolean;
}

/** What was read of one part. */
export interface ReadPart extends ReadWaivers {
  /** Entries that could not be read, to be kept as they are; null where the part must not be written over at all. */
  readonly rest: readonly string[] | null;
}

const KEYS = [
  "rule",
  "sheet",
  "table",
  "line",
  "column",
  "against",
  "figures",
  "reason",
  "name",
  "date",
] as const;
const REQUIRED = ["rule", "sheet", "figures"] as const;

export function waiversXml(waivers: readonly Waiver[], rest: readonly string[] = []): string {
  const items = waivers.map((waiver) => {
    const attributes = KEYS.map((key) => ` ${key}="${attribute(waiver[key])}"`).join("");
    return `<waiver${attributes}>${element(waiver.text)}</waiver>`;
  });
  return `<waivers xmlns="${WAIVERS_NAMESPACE}">${[...items, ...rest].join("")}</waivers>`;
}

/** Reads a part leniently: what it does not know is passed over, and what is broken is told, never thrown. */
export function readWaiversXml(xml: string): ReadPart {
  const root = rootOf(xml);
  if (root?.local !== "waivers") return { waivers: [], isBroken: true, rest: null };
  const read = root.children.map((item) => ({ item, waiver: waiverOf(xml, item) }));
  const rest = read
    .filter(({ waiver }) => waiver === null)
    .map(({ item }) => xml.slice(item.start, item.end));
  return {
    waivers: read.flatMap(({ waiver }) => waiver ?? []),
    isBroken: rest.length > 0,
    rest: root.prefix === "" || !rest.length ? rest : null,
  };
}

/** Whether a custom XML part is one of ours. */
export function holdsWaivers(xml: string): boolean {
  const root = rootOf(xml);
  const name = root?.prefix ? `xmlns:${root.prefix.slice(0, -1)}` : "xmlns";
  return root?.attributes.get(name)?.value === WAIVERS_NAMESPACE;
}

function rootOf(xml: string): Element | null {
  try {
    return readTree(xml, 2);
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return null;
    throw error;
  }
}

function waiverOf(xml: string, item: Element): Waiver | null {
  const value = (key: string) => item.attributes.get(key)?.value ?? "";
  if (item.local !== "waiver" || REQUIRED.some((key) => value(key) === "")) return null;
  return {
    rule: value("rule"),
    sheet: value("sheet"),
    table: value("table"),
    line: value("line"),
    column: value("column"),
    against: value("against"),
    figures: value("figures"),
    reason: reasonOf(value("reason")),
    text: textOf(xml, item),
    name: value("name"),
    date: value("date"),
  };
}

function reasonOf(text: string): WaiverReason {
  return WAIVER_REASONS.find((reason) => reason === text) ?? "other";
}
