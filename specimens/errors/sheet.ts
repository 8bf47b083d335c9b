import type { Cell, Sheet } from "../../src/engine/types";
import type { Dice } from "../dice";
import { spoiltBy } from "./kinds";

/** The kinds of error that need no other cell. */
const KINDS = ["sign", "transposition", "digit", "digit lost", "unit"] as const;

/** The sheet with about one in `oneIn` of its numbers wrong. */
export function spoiled(sheet: Sheet, oneIn: number, random: Dice): Sheet {
  return {
    ...sheet,
    cells: sheet.cells.map((cell): Cell => {
      if (typeof cell.value !== "number" || random.below(oneIn)) return cell;
      return { ...cell, value: wrong(cell.value, decimalsOf(cell.format), random) };
    }),
  };
}

/** The sheet with this one number wrong, or null where no kind of error can happen to it. */
export function spoiledAt(sheet: Sheet, row: number, column: number, random: Dice): Sheet | null {
  const at = sheet.cells.findIndex((cell) => cell.row === row && cell.column === column);
  const cell = sheet.cells[at];
  if (typeof cell?.value !== "number") return null;
  const value = wrong(cell.value, decimalsOf(cell.format), random);
  return value === cell.value ? null : { ...sheet, cells: sheet.cells.with(at, { ...cell, value }) };
}

/** Another value with as many decimals; a zero, which no kind of error can happen to, stays. */
function wrong(value: number, decimals: number, random: Dice): number {
  const scale = 10 ** decimals;
  for (const kind of random.shuffle(KINDS)) {
    const spoilt = spoiltBy(kind, Math.round(value * scale), random);
    if (spoilt !== null) return spoilt / scale;
  }
  return value;
}

function decimalsOf(format = ""): number {
  return /\.(0+)/.exec(format)?.[1]?.length ?? 0;
}
