import { greatest } from "../book/collections";
import { compact } from "../book/text";
import type { LabelPlace, Statement, TablePlace } from "../types";

/** Where each table is, in their order. */
export function placesOf(statements: readonly Statement[]): TablePlace[] {
  const seen = new Map<string, number>();
  return statements.map(({ sheet, title, columns, lines }) => {
    const facts = {
      sheet,
      table: compact(title),
      columns: columns.map(({ key }) => key).join(" "),
      begins: lines.find(({ key }) => key !== "")?.key ?? "",
    };
    return { ...facts, number: counted(seen, JSON.stringify(facts)) };
  });
}

/** The index of the table that is meant; −1 where it is gone. Columns or the first label may have changed, not both. */
export function findTable(meant: TablePlace, places: readonly TablePlace[]): number {
  const near = places.map((place) =>
    place.sheet === meant.sheet && place.table === meant.table
      ? Number(place.columns === meant.columns) + Number(place.begins === meant.begins)
      : 0,
  );
  const best = Math.max(0, greatest(near));
  return best === 0
    ? -1
    : places.findIndex(({ number }, index) => near[index] === best && number === meant.number);
}

/** The label of a line with the heading above it: lines of one label under several headings are told apart by them. */
export function headedLabel({ lines }: Pick<Statement, "lines">, index: number): string {
  const heading = lines[headingsAbove(lines)[index]!];
  return heading ? `${heading.key} ${lines[index]!.key}` : lines[index]!.key;
}

const known = new WeakMap<Statement["lines"], readonly number[]>();

/** Of each line the last heading above it; −1 for none. */
function headingsAbove(lines: Statement["lines"]): readonly number[] {
  const found = known.get(lines);
  if (found) return found;
  let last = -1;
  const headings = lines.map(({ type }, index) => {
    const above = last;
    if (type === "heading") last = index;
    return above;
  });
  known.set(lines, headings);
  return headings;
}

export function linePlaces({ lines }: Pick<Statement, "lines">): LabelPlace[] {
  let heading = "";
  const labels = lines.map(({ key, type }) => {
    const label = heading ? `${heading} ${key}` : key;
    if (type === "heading") heading = key;
    return label;
  });
  return numbered(labels);
}

export function columnPlaces({ columns }: Pick<Statement, "columns">): LabelPlace[] {
  return numbered(columns.map(({ key }) => key));
}

/** The index of what is meant; −1 where it is gone. */
export function findLabel({ label, number }: LabelPlace, places: readonly LabelPlace[]): number {
  return places.findIndex((place) => place.label === label && place.number === number);
}

function numbered(labels: readonly string[]): LabelPlace[] {
  const seen = new Map<string, number>();
  return labels.map((label) => ({ label, number: counted(seen, label) }));
}

function counted(seen: Map<string, number>, key: string): number {
  const number = (seen.get(key) ?? 0) + 1;
  seen.set(key, number);
  return number;
}
