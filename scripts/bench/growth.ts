import { spawnSync } from "node:child_process";
import { check } from "../../src/engine";
import type { Workbook } from "../../src/engine/types";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { type Extent, bigBook } from "./big-book";

/**
 * `growth.js` says with which power of each extent the CPU time of a check grows: 1 where twice as much is twice the
 * work. `growth.js DIMENSION SIZE` measures one book, in a process of its own.
 */
interface Dimension {
  readonly sizes: readonly number[];
  readonly extent: (size: number) => Extent;
}

const DIMENSIONS: Readonly<Record<string, Dimension>> = {
  "thousands of cells": {
    sizes: [30, 120, 300, 1200],
    extent: (cells) => ({ sheets: cells / 30, segments: 18, groups: 150, errors: 1 }),
  },
  sheets: {
    sizes: [1, 4, 10, 40],
    extent: (sheets) => ({ sheets, segments: 18, groups: 60, errors: 1 }),
  },
  columns: {
    sizes: [10, 50, 125, 250, 500],
    extent: (segments) => ({ sheets: 1, segments, groups: 20, errors: 1 }),
  },
  lines: { sizes: [10, 20, 40, 80], extent: (groups) => ({ sheets: 2, segments: 18, groups, errors: 1 }) },
  errors: {
    sizes: [1, 10, 20, 40, 80],
    extent: (errors) => ({ sheets: 80, segments: 4, groups: 4, errors }),
  },
};

const MOST = 1.1;
const RUNS = 2;
/** What is compiled while a small book is checked is not paid for by the first that is measured. */
const WARMING = 8;

const [name, size] = process.argv.slice(2);
if (name && size) console.log(seconds(DIMENSIONS[name]!.extent(Number(size))));
else for (const [dimension, { sizes }] of Object.entries(DIMENSIONS)) tell(dimension, sizes);

function tell(dimension: string, sizes: readonly number[]): void {
  const times = sizes.map((each) => {
    const { stdout } = spawnSync(process.execPath, [__filename, dimension, String(each)], {
      encoding: "utf8",
    });
    return Number(stdout);
  });
  const shown = sizes.map((each, at) => `${each}: ${times[at]!.toFixed(2)} s`).join(", ");
  console.log(`${dimension}: exponent ${exponent(sizes, times).toFixed(2)} (≤ ${MOST}); ${shown}`);
}

/** The slope of the straight line through the logarithms that misses them least. */
function exponent(sizes: readonly number[], times: readonly number[]): number {
  const points = sizes.map((each, at) => [Math.log(each), Math.log(times[at]!)] as const);
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** CPU seconds of a check, the least of several. */
function seconds(extent: Extent): number {
  const small = bookOf({ ...extent, sheets: 1, segments: 6, groups: 6, errors: 1 });
  for (let run = 0; run < WARMING; run++) check(small);
  const book = bookOf(extent);
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    // A graph once made is kept with its workbook: each run has one of its own.
    check({ ...book });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return Math.min(...times);
}

function bookOf(extent: Extent): Workbook {
  return readWorkbook(bigBook(extent), "book.xlsx");
}
