import { bigBook, type Extent } from "../../scripts/bench/big-book";
import { groups, sheetBook } from "../../scripts/attack/sheets";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { counted, type Runs } from "../support/counted";

const { module: engine, runsOf } = counted<typeof import("../../src/engine")>("src/engine/index");

const SMALL: Extent = { sheets: 1, segments: 2, groups: 2, errors: 1 };
const STEPS = [10, 20, 40] as const;

/** What runs less often than each of forty with each costs nothing, in whatever proportion. */
const FEW = STEPS[2] ** 2 - 1;

/** What each step adds is twice what the one before it added; sorting adds a little more, all pairs four times as much. */
const MOST_GROWTH = 2.7;

/**
 * A search for sums that nothing declares compares each list of one table with the others, up to a limit of lists and of
 * figures (inferred/search).
 */
const WITHIN_ONE_TABLE = /equations[\\/]inferred[\\/]/;

/** A total that nothing adds up to is compared with all the lines that no total has taken. */
const WITH_ALL_UNTAKEN = /equations[\\/](totals[\\/]|amounts|memo)/;

const runsAt = (extent: Partial<Extent>) => runsOfBook(bigBook({ ...SMALL, ...extent }));

function runsOfBook(bytes: Uint8Array): Runs {
  const book = readWorkbook(bytes, "book.xlsx");
  return runsOf(() => engine.toReport(engine.check(book), "ja"));
}

/** Where something runs more often than in proportion to the size of the book, with its three counts. */
function beyondProportion(extentOf: (size: number) => Partial<Extent>): string[] {
  return beyond(STEPS.map((size) => runsAt(extentOf(size))));
}

function beyond([few, more, most]: readonly Runs[]): string[] {
  return [...most!].flatMap(([place, third]) => {
    const [first, second] = [few!.get(place)!, more!.get(place)!];
    const isBeyond = third > FEW && third - second > MOST_GROWTH * (second - first);
    return isBeyond ? [`${place}: ${first}, ${second}, ${third}`] : [];
  });
}

test.each([
  ["sheets", (sheets: number) => ({ sheets })],
  ["sheets with an error each", (sheets: number) => ({ sheets, errors: sheets })],
])("twice as many %s are twice the work", (_, extentOf) => {
  expect(beyondProportion(extentOf)).toEqual([]);
});

test.each([
  ["columns", (segments: number) => ({ segments })],
  ["lines", (groups: number) => ({ groups })],
])("twice as many %s of a table are twice the work", (_, extentOf) => {
  const places = beyondProportion(extentOf);
  expect(places.filter((place) => !WITHIN_ONE_TABLE.test(place))).toEqual([]);
});

test("twice as many wrong totals of a table are twice the work", () => {
  const places = beyond(STEPS.map((size) => runsOfBook(sheetBook(groups(8 * size, 3, 8 * size)))));
  expect(places.filter((place) => !WITH_ALL_UNTAKEN.test(place))).toEqual([]);
});
