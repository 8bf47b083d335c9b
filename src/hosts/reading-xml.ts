import type { ReadingChoice, TablePlace } from "../engine/types";
import { aboutOf } from "../engine/reading/changes";
import { READING_KINDS, readingKind } from "../engine/reading/kinds";
import type { Written } from "../engine/reading/kinds/kind";
import { readNumber } from "../engine/reading/kinds/label-place";
import { READING } from "../messages/reading";
import type { KeptList } from "./kept-xml";
import { attribute } from "./xlsx/write/escape";
import type { Element } from "./xlsx/write/tree";

/** What people have said about how the tables of a book are to be read. */
export const READING_LIST: KeptList<ReadingChoice> = {
  namespace: "urn:kenzan:reading:v1",
  root: "reading",
  depth: 3,
  write: ({ table, said }) => {
    const { facts, parts } = readingKind(said.kind).write(said);
    const inner = parts.map((part) => `<part${attributes(part)}/>`).join("");
    return `<choice kind="${said.kind}"${attributes({ ...onTable(table), ...facts })}>${inner}</choice>`;
  },
  read: (item) => {
    const facts = factsOf(item);
    const table = tableIn(facts);
    const kind = READING_KINDS.find((each) => each.kind === facts.kind);
    if (item.local !== "choice" || !table || !kind) return null;
    const written: Written = { facts, parts: item.children.map(factsOf) };
    const said = kind.read(written);
    return said && { table, said };
  },
  about: ({ table, said }) => JSON.stringify([onTable(table), aboutOf(said)]),
  said: () => "",
  section: { ja: READING.ja.section, en: READING.en.section },
};

/** The names of what places a table; those of a line or column in it are "label" and "number". */
function onTable({ sheet, table, columns, begins, number }: TablePlace): Record<string, string> {
  return { sheet, table, columns, begins, tableNumber: String(number) };
}

function tableIn({ sheet, table, columns, begins, tableNumber }: Record<string, string>): TablePlace | null {
  const number = readNumber(tableNumber);
  const texts = [sheet, table, columns, begins];
  if (number === null || texts.some((text) => text === undefined)) return null;
  return { sheet: sheet!, table: table!, columns: columns!, begins: begins!, number };
}

function attributes(facts: Readonly<Record<string, string>>): string {
  return Object.entries(facts)
    .map(([name, value]) => ` ${name}="${attribute(value)}"`)
    .join("");
}

function factsOf({ attributes: all }: Element): Record<string, string> {
  return Object.fromEntries([...all].map(([name, { value }]) => [name, value]));
}
