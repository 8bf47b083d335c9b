import { entered } from "../entered";
import { textEntry } from "./entry";
import { formatOf, formulaOf, type Spot, valueOf } from "./spot";

/** What a cell held, so that it can be put back. */
export interface Held {
  readonly value: string | number | boolean;
  readonly format: string;
  /** Without the leading "="; only where the cell held a formula. */
  readonly formula?: string;
}

export function heldNow(spot: Spot): Held {
  const formula = formulaOf(spot);
  return {
    value: valueOf(spot) as Held["value"],
    format: formatOf(spot),
    ...(formula !== null && { formula }),
  };
}

/** Whether both are the same content; the results of one formula may differ. */
export function isSame(one: Held, other: Held): boolean {
  return one.formula === other.formula && (one.formula !== undefined || one.value === other.value);
}

/** What a cell is to hold again. */
export interface Restoring {
  readonly spot: Spot;
  readonly held: Held;
}

/** Puts back what cells held, in one sync; in two where Excel gives a formula the format of what it refers to. */
export async function restoreAll(context: Excel.RequestContext, all: readonly Restoring[]): Promise<void> {
  for (const { spot, held } of all) {
    if (formatOf(spot) !== held.format) spot.range.numberFormat = [[held.format]];
    if (held.formula === undefined) spot.range.values = [[entered(plainEntry(held))]];
    else spot.range.formulas = [[`=${held.formula}`]];
    spot.range.load("numberFormat");
  }
  await context.sync();
  await keepFormats(context, all);
}

/** Gives cells the formats that they had, where Excel has given a formula that of what it refers to. */
export async function keepFormats(context: Excel.RequestContext, all: readonly Restoring[]): Promise<void> {
  const otherwise = all.filter(({ spot, held }) => formatOf(spot) !== held.format);
  for (const { spot, held } of otherwise) {
    spot.range.numberFormat = [[held.format]];
    spot.range.load("numberFormat");
  }
  if (otherwise.length) await context.sync();
}

function plainEntry({ value, format }: Held): Held["value"] {
  return typeof value === "string" && value !== "" ? textEntry(value, format) : value;
}
