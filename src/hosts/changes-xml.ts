import type { ChangeRecord } from "../engine/types";
import { CHANGES } from "../messages/changes";
import type { KeptList } from "./kept-xml";
import { attribute } from "./xlsx/write/escape";

const TEXTS = [
  "sheet",
  "cell",
  "label",
  "line",
  "before",
  "after",
  "reason",
  "name",
  "made",
  "undone",
] as const;

/** The changes that were made to a book here. */
export const CHANGE_LIST: KeptList<ChangeRecord> = {
  namespace: "urn:kenzan:changes:v1",
  root: "changes",
  depth: 2,
  write: (record) => {
    const texts = TEXTS.map((key) => ` ${key}="${attribute(record[key])}"`).join("");
    return `<change${texts} lineColumn="${record.lineColumn}"/>`;
  },
  read: ({ local, attributes }) => {
    const value = (key: string) => attributes.get(key)?.value ?? "";
    const lineColumn = Number(value("lineColumn"));
    if (local !== "change" || value("sheet") === "" || value("cell") === "" || !Number.isInteger(lineColumn))
      return null;
    const texts = Object.fromEntries(TEXTS.map((key) => [key, value(key)]));
    return { ...(texts as Omit<ChangeRecord, "lineColumn">), lineColumn };
  },
  about: ({ sheet, cell, made, before, after }) => JSON.stringify([sheet, cell, made, before, after]),
  said: ({ made, undone }) => undone || made,
  section: { ja: CHANGES.ja.section, en: CHANGES.en.section },
};
