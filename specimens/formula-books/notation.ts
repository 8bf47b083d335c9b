import { columnName, parseAddress } from "../../src/engine/book/address";

/** A cell that computes, and what: Σ factor × run of cells, or a formula as it stands. */
export interface Computed {
  readonly row: number;
  readonly column: number;
  readonly terms: readonly Run[] | string;
}

/** A cell, or cells from one to another of a row or column. */
export interface Run {
  readonly factor: 1 | -1;
  readonly first: Spot;
  readonly last: Spot;
}

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/**
 * "C:D,F 27=19..26": in these columns line 27 adds up lines 19 to 26. "5:9,12 E=C-D": in these lines column E is C − D.
 * "D14=C7-C13": a cell of its own. Anything else behind "=" of lines is a formula, its columns without their line.
 */
export function readNotation(text: string): readonly Computed[] {
  const [, left = "", right = ""] = /^([^=]+)=(.+)$/u.exec(text) ?? [];
  const [places, own] = left.split(" ");
  if (own === undefined)
    return [{ ...parseAddress(left), terms: runs(right, (each) => parseAddress(each))! }];
  if (/^\d/u.test(own)) {
    const row = Number(own) - 1;
    return listed(places!, columnOf).map((column) => ({
      row,
      column,
      terms: runs(right, (each) => ({ row: Number(each) - 1, column }))!,
    }));
  }
  const column = columnOf(own);
  return listed(places!, (each) => Number(each) - 1).map((row) => ({
    row,
    column,
    terms:
      runs(right, (each) => ({ row, column: columnOf(each) })) ??
      right.replaceAll(/\b[A-Z]\b/gu, (each) => `${each}${row + 1}`),
  }));
}

/** "5:9,12" or "B:D,F", or "5..9,12": each of them. */
export function listed(text: string, read: (each: string) => number): readonly number[] {
  return text.split(",").flatMap((part) => {
    const [first, last = first] = part.split(/:|\.\./u).map(read);
    return Array.from({ length: last! - first! + 1 }, (_, at) => first! + at);
  });
}

export function columnOf(name: string): number {
  return parseAddress(`${name}1`).column;
}

export function nameOf({ row, column }: Spot): string {
  return `${columnName(column)}${row + 1}`;
}

function runs(text: string, read: (each: string) => Spot): readonly Run[] | null {
  if (!/^-?[A-Z\d.]+(?:[+-][A-Z\d.]+)*$/u.test(text)) return null;
  return [...text.matchAll(/([+-]?)([A-Z\d]+)(?:\.\.([A-Z\d]+))?/gu)].map(([, sign, first, last]): Run => ({
    factor: sign === "-" ? -1 : 1,
    first: read(first!),
    last: read(last ?? first!),
  }));
}
