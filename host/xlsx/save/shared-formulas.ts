import { MAIN, NAMESPACES } from "../../../src/hosts/xlsx/namespaces";
import { columnOf } from "../../../src/hosts/xlsx/reference";
import { OPEN, Scanner } from "../../../src/hosts/xlsx/xml/scan";
import type { SheetModel } from "../../model/sheet";

interface Spot {
  readonly row: number;
  readonly column: number;
}

/**
 * Cells that have their formula from the first one of a shared formula which is written over: in the file it is gone
 * with that one, so they are written with their own.
 */
export function orphanedFormulas(xml: string, before: SheetModel, after: SheetModel): readonly Spot[] {
  if (!xml.includes('"shared"') && !xml.includes("'shared'")) return [];
  const formulaAt = ({ cells }: SheetModel, { row, column }: Spot) => cells.get(row, column)?.formula;
  return sharedFormulas(xml).flatMap(([first, ...others]) =>
    formulaAt(before, first!) === formulaAt(after, first!) ? [] : others,
  );
}

/** The cells of every shared formula, the one that holds its text first. */
function sharedFormulas(xml: string): readonly (readonly Spot[])[] {
  const all: Spot[][] = [];
  const open = new Map<string | null, Spot[]>();
  const scanner = new Scanner(xml, NAMESPACES);
  let [row, column] = [-1, -1];
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== OPEN || scanner.namespace !== MAIN) continue;
    const { localName, attributes } = scanner;
    if (localName === "row") {
      row = Number(attributes.get("r") ?? row + 2) - 1;
      column = -1;
    } else if (localName === "c") {
      const [, letters] = /^([A-Za-z]+)/.exec(attributes.get("r") ?? "") ?? [];
      column = letters === undefined ? column + 1 : columnOf(letters);
    } else if (localName === "f" && attributes.get("t") === "shared") {
      const id = attributes.get("si");
      if (attributes.get("ref") === null) open.get(id)?.push({ row, column });
      else {
        const group = [{ row, column }];
        open.set(id, group);
        all.push(group);
      }
    }
  }
  return all;
}
