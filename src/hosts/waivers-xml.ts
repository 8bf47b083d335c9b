import { type Waiver, WAIVER_REASONS, type WaiverReason } from "../engine/types";
import { WAIVERS } from "../messages/waivers";
import type { Kept, KeptList } from "./kept-xml";
import { attribute, element } from "./xlsx/write/escape";
import { textOf } from "./xlsx/write/tree";

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

/** The waivers of a book. */
export const WAIVER_LIST: KeptList<Waiver> = {
  namespace: "urn:kenzan:waivers:v1",
  root: "waivers",
  depth: 2,
  write: (waiver) => {
    const attributes = KEYS.map((key) => ` ${key}="${attribute(waiver[key])}"`).join("");
    return `<waiver${attributes}>${element(waiver.text)}</waiver>`;
  },
  read: (item, xml) => {
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
  },
  about: ({ rule, sheet, table, line, column, against, figures }) =>
    JSON.stringify([rule, sheet, table, line, column, against, figures]),
  said: ({ date }) => date,
  section: { ja: WAIVERS.ja.section, en: WAIVERS.en.section },
};

function reasonOf(text: string): WaiverReason {
  return WAIVER_REASONS.find((reason) => reason === text) ?? "other";
}

export interface ReadWaivers extends Omit<Kept<Waiver>, "items"> {
  readonly waivers: readonly Waiver[];
}

export function waiversOf({ items, isBroken, replaced, missing, hasLater }: Kept<Waiver>): ReadWaivers {
  return {
    waivers: items,
    isBroken,
    ...(replaced === undefined ? {} : { replaced }),
    ...(missing === undefined ? {} : { missing }),
    ...(hasLater ? { hasLater } : {}),
  };
}
