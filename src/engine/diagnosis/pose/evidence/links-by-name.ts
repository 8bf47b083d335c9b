import { scan } from "../../../book/formula/tokens";
import { areaOf } from "../../../book/formula/reference";
import { referencesOf } from "../../../book/formula/rewrite";
import { spotOf } from "../../../book/spot";
import type { CellRef, Change, DefinedName, Statement, Workbook } from "../../../types";
import type { FormulaBook } from "./formula-book";

type Place = Change["place"];

/**
 * =款2_本年度 among =款1_本年度 and =款3_本年度: the name of the cell that a link by cell would take, which is the line of the
 * same name in the column that the other names of this column stand for.
 */
export function linksByName(
  { names }: Workbook,
  book: FormulaBook,
): (statement: Statement, place: Place) => readonly string[] {
  const cells = names.flatMap((name) => {
    const cell = cellNamed(name);
    return cell && name.sheet === null ? [{ name: name.name, cell }] : [];
  });
  if (cells.length === 0) return () => [];
  const byName = new Map(cells.map(({ name, cell }) => [name.toLowerCase(), cell]));
  const byCell = new Map(cells.map(({ name, cell }) => [keyOf(cell), name]));
  return (statement, place) => {
    const { key } = statement.lines[place.line]!;
    const linked = new Set<string>();
    statement.lines.forEach((_, line) => {
      const spot = spotOf(statement, line, place.column);
      const formula = book.at(statement.sheet, spot.row, spot.column)?.formula;
      const target = formula === undefined || line === place.line ? undefined : byName.get(nameIn(formula));
      const row = target && book.rowNamed(target, key);
      const name = target && typeof row === "number" ? byCell.get(keyOf({ ...target, row })) : undefined;
      if (name !== undefined) linked.add(name);
    });
    return linked.size === 1 ? [...linked] : [];
  };
}

/** The name that a formula consists of; "" for any other formula. */
function nameIn(formula: string): string {
  const tokens = scan(formula).filter(({ type }) => type !== "space");
  return tokens.length === 1 && tokens[0]!.type === "name" ? tokens[0]!.text.toLowerCase() : "";
}

function cellNamed({ refersTo }: DefinedName): CellRef | null {
  const [reference, ...others] = referencesOf(refersTo);
  const isCell = reference?.prefix && !reference.last && others.length === 0;
  if (!isCell || reference.first.row === null || reference.first.column === null) return null;
  const { top, left } = areaOf(reference);
  return { sheet: reference.prefix!.sheet, row: top, column: left };
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${row},${column}`;
}
