import { cellName } from "../../src/engine/book/address";
import { areaOf } from "../../src/engine/book/formula/reference";
import { referencesOf } from "../../src/engine/book/formula/rewrite";
import { formulaCells } from "./cells";
import type { Edits, FormulaSpoil } from "./spoil";

/** Sums with a line left out, or counted twice. */
export const counted: Readonly<Record<string, FormulaSpoil>> = {
  "line left out": (book, random) => {
    const found = formulaCells(book).flatMap(({ sheet, cell, formula }): Edits => {
      const parts = /^(?:SUM\()?([A-Z]+\d+(?:[+,][A-Z]+\d+){2,})\)?$/u.exec(formula)?.[1]?.split(/[+,]/u);
      if (!parts) return [];
      const left = parts.filter((_, at) => at !== 1 + ((cell.row + cell.column) % (parts.length - 1)));
      const text = formula.startsWith("SUM(") ? `SUM(${left.join(",")})` : left.join("+");
      return [{ sheet, cell: { ...cell, formula: text } }];
    });
    return found.length ? [random.pick(found)] : null;
  },
  "line counted twice": (book, random) => {
    const sums = formulaCells(book).filter(({ formula }) => /^(?:SUM\(|[A-Z]+\d+\+)[^!'-]*$/u.test(formula));
    if (sums.length === 0) return null;
    const { sheet, cell, formula } = random.pick(sums);
    const { top, left, bottom, right } = areaOf(random.pick(referencesOf(formula)));
    const again = cellName(top + random.below(bottom - top + 1), left + random.below(right - left + 1));
    const text = formula.endsWith(")") ? `${formula.slice(0, -1)},${again})` : `${formula}+${again}`;
    return [{ sheet, cell: { ...cell, formula: text } }];
  },
};
