import { compact } from "../book/text";
import type { Column } from "../types";
import type { Spot } from "./grid";
import type { RawLine } from "./lines";

type Row = readonly Spot[];

/** The columns of a table, and to which of them each column of its sheet belongs. */
export interface Steps {
  readonly columns: readonly Column[];
  readonly places: ReadonlyMap<number, number>;
}

const STEP = /(内訳|小計|合計|計|金額|予算額|決算額)$/u;

/**
 * Of a staircase (内訳, 小計, 合計: items in one column, their totals in the next) the columns are one. They stand side
 * by side, their headings say nothing but which step they are, and no line has a figure in two of them.
 */
export function toSteps(columns: readonly Column[], rows: readonly Row[]): Steps {
  const steps: Column[][] = [];
  for (const column of columns) {
    const run = steps[steps.length - 1];
    if (run && nameOf(run[0]!) === nameOf(column)) run.push(column);
    else steps.push([column]);
  }
  const settled = steps.flatMap((run) => (isStaircase(run, rows) ? [run] : run.map((column) => [column])));
  return {
    columns: settled.map((run) => toColumn(run)),
    places: new Map(settled.flatMap((run, place) => run.map(({ column }) => [column, place] as const))),
  };
}

function nameOf({ label }: Column): string {
  return compact(label).replace(STEP, "");
}

function isStaircase(run: readonly Column[], rows: readonly Row[]): boolean {
  if (run.length < 2) return false;
  const own = new Set(run.map(({ column }) => column));
  const used = new Set<number>();
  return (
    rows.every((row) => {
      const figures = row.filter(({ column, type }) => type === "figure" && own.has(column));
      for (const { column } of figures) used.add(column);
      return figures.length <= 1;
    }) && used.size === run.length
  );
}

function toColumn(run: readonly Column[]): Column {
  const outermost = run[run.length - 1]!;
  return run.length === 1 ? outermost : { ...outermost, role: "amount" };
}

/** The lines of a staircase say where each amount stands; one that is left out stands where those like it do. */
export function withStepPlaces(lines: readonly RawLine[], { columns, places }: Steps): readonly RawLine[] {
  if (places.size === columns.length) return lines;
  const placesOf = (line: RawLine) =>
    columns.map(({ column }, index) => {
      const own = line.spots[index] ?? likeIt(lines, line, index);
      return { row: line.row, column: own?.column ?? column };
    });
  return lines.map((line) => ({ ...line, places: placesOf(line) }));
}

function likeIt(lines: readonly RawLine[], { type, level, isTotal }: RawLine, column: number): Spot | null {
  // What looks like a heading may be a line whose figure was left out.
  const wanted = type === "heading" ? (isTotal ? "total" : "item") : type;
  const alike = lines.filter((other) => other.type === wanted && other.spots[column]);
  const near = alike.find((other) => other.level === level) ?? alike[0];
  return near?.spots[column] ?? null;
}
