import type { Dice } from "../dice";
import { type LaidOut, toBook } from "./block";
import { budget } from "./budget";
import { printed } from "./print";
import type { Table } from "./table";

/** A way to print a budget. */
export interface Layout {
  readonly name: string;
  /** What is printed, where that is not the reference budget as it is. */
  readonly tables?: (random: Dice) => Table[];
  /** What the totals are that only this layout prints: the total and its parts with their factors. */
  readonly promised?: (tables: readonly Table[]) => readonly (readonly (readonly [string, number])[])[];
  readonly layOut: (tables: readonly Table[], random: Dice) => LaidOut;
}

export function tablesOf(layout: Layout, random: Dice): Table[] {
  return layout.tables?.(random) ?? budget();
}

/** Every table on a sheet of its own, as plain as can be. */
export function tidy(tables: readonly Table[]): LaidOut {
  return toBook(tables.map((table) => printed(table)));
}
