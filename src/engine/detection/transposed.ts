import type { Column } from "../types";
import type { Classified } from "./classify";
import type { Label } from "./label";
import type { RawLine } from "./lines";

/** A table before it is known which way round it is printed. */
interface Table {
  readonly columns: readonly Column[];
  readonly lines: readonly RawLine[];
}

type Classify = (table: Table) => Classified;

/** So many columns must be lines of one kind of statement, and no line may be. */
const ENOUGH = 3;

/**
 * The table with lines and columns exchanged, where its columns are headed by what other bodies print as lines (営業収益,
 * 営業費用, 営業利益) and its lines are segments; null where it stands upright.
 * @param headingRow the row in which the columns are headed.
 */
export function transposed(
  table: Table,
  headingRow: number,
  labelOf: (text: string) => Label,
  classify: Classify,
): Table | null {
  const rows = table.lines.filter(({ type }) => type !== "heading");
  if (rows.length < 2 || table.columns.length <= ENOUGH || rows.some(({ places }) => places)) return null;
  if (classify(table).roles.size > 0) return null;
  const turned: Table = {
    columns: rows.map((row) => toColumn(row, table.columns[0]!.column)),
    lines: table.columns.map((column, index) => toLine(column, index, { rows, row: headingRow }, labelOf)),
  };
  return classify(turned).roles.size < ENOUGH ? null : turned;
}

function toColumn({ label, key, isTotal, stem }: RawLine, column: number): Column {
  return { column, label, key, role: isTotal && stem === "" ? "total" : "segment", period: null };
}

function toLine(
  { column, label }: Column,
  index: number,
  { rows, row }: { readonly rows: readonly RawLine[]; readonly row: number },
  labelOf: (text: string) => Label,
): RawLine {
  const { key, stem, isTotal } = labelOf(label);
  return {
    row,
    labelColumn: column,
    label,
    key,
    stem,
    opensStatement: false,
    level: 0,
    type: isTotal ? "total" : "item",
    isTotal,
    spots: rows.map(({ spots }) => spots[index] ?? null),
    places: rows.map((line) => ({ row: line.row, column })),
  };
}
