import type { Range } from "../types";
import { COLUMNS } from "./formula/reference";

/**
 * Finds the merged area that a cell lies in; null for none. Areas are never taken apart into rows: those of like size
 * lie in tiles of that size, each in four of them at most, so that a whole column costs as much as two cells. Areas of
 * one size that overlap are damage: the first counts.
 */
export function mergeFinder(merges: readonly Range[]): (row: number, column: number) => Range | null {
  const sizes = new Map<string, Tiles>();
  for (const area of merges) {
    const [height, width] = [powerFrom(area.bottom - area.top), powerFrom(area.right - area.left)];
    const key = `${height} ${width}`;
    const tiles = sizes.get(key) ?? new Tiles(height, width);
    sizes.set(key, tiles);
    tiles.add(area);
  }
  const all = [...sizes.values()];
  return (row, column) => {
    for (const tiles of all) {
      const area = tiles.at(row, column);
      if (area) return area;
    }
    return null;
  };
}

/** Areas of more than half a tile each way, and of one at most, by the tiles that they touch. */
class Tiles {
  private readonly areas = new Map<number, Range[]>();

  constructor(
    private readonly height: number,
    private readonly width: number,
  ) {}

  add(area: Range): void {
    const touched = this.keysOf(area);
    if (touched.some((key) => this.areas.get(key)?.some((other) => isOverlap(other, area)))) return;
    for (const key of touched) {
      const areas = this.areas.get(key);
      if (areas) areas.push(area);
      else this.areas.set(key, [area]);
    }
  }

  at(row: number, column: number): Range | undefined {
    return this.areas
      .get(this.keyOf(row, column))
      ?.find(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
  }

  private keysOf({ top, left, bottom, right }: Range): number[] {
    const corners = [
      this.keyOf(top, left),
      this.keyOf(top, right),
      this.keyOf(bottom, left),
      this.keyOf(bottom, right),
    ];
    return [...new Set(corners)];
  }

  private keyOf(row: number, column: number): number {
    return Math.floor(row / this.height) * COLUMNS + Math.floor(column / this.width);
  }
}

/** The least power of two that is no less than a size, which is one more than the distance. */
function powerFrom(distance: number): number {
  let power = 1;
  while (power <= distance) power *= 2;
  return power;
}

function isOverlap(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether the merged area hides the cell: only what its left top cell holds is printed. */
export function isCovered(
  { row, column }: { readonly row: number; readonly column: number },
  area: Range | null,
): boolean {
  return area !== null && (area.top !== row || area.left !== column);
}
