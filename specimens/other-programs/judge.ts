import { unzipSync, strFromU8 } from "fflate";
import { check } from "../../src/engine";
import { overviewOf } from "../../src/engine/overview";
import { readAs } from "../../src/engine/reading/read-as";
import { earlierRunOf } from "../../src/engine/report/earlier-run";
import { marksOf } from "../../src/engine/report/marks";
import { resultSheetOf } from "../../src/engine/report/result-sheet";
import { reviewOf } from "../../src/engine/waivers/review";
import { identitiesOf, subjectsOf } from "../../src/engine/waivers/subject";
import { CHANGE_LIST } from "../../src/hosts/changes-xml";
import { READING_LIST } from "../../src/hosts/reading-xml";
import { WAIVER_LIST } from "../../src/hosts/waivers-xml";
import { readKept } from "../../src/hosts/xlsx/kept";
import { keptInCopy } from "../../src/hosts/xlsx/kept-copy";
import { readOwnOverview } from "../../src/hosts/xlsx/own-overview";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { writeCheckedCopy } from "../../src/hosts/xlsx/write";
import { openBook } from "../../src/hosts/xlsx/write/open-book";
import { FACTS, NAME } from "./book";

/** What a check of a book finds, and what people have said of it. */
export interface Outcome {
  /** What each finding is about, in their order. */
  readonly findings: readonly string[];
  readonly waived: number;
  /** Reading choices. */
  readonly choices: number;
  /** So many that are listed are gone. */
  readonly missing: number;
  /** Of the body's own sheets. */
  readonly formulas: number;
}

/** What stands in a book, ours and others'. */
export interface Contents {
  readonly sheets: readonly string[];
  /** Rules that mark cells. */
  readonly marks: number;
  readonly charts: number;
}

/** A book checked again, and what is in the copy that this makes. */
export interface Again extends Outcome {
  readonly saved: Contents;
  readonly copied: Contents;
}

export function checkedAgain(bytes: Uint8Array): Again {
  const waivers = readKept(bytes, WAIVER_LIST);
  const reading = readKept(bytes, READING_LIST);
  const workbook = readWorkbook(bytes, NAME);
  const result = check(workbook, { reader: readAs(reading.items) });
  const review = reviewOf(subjectsOf(result), waivers.items);
  const { records, kept } = keptInCopy(
    { waivers, reading, changes: readKept(bytes, CHANGE_LIST) },
    earlierRunOf(result, FACTS.checkedAt, "ja"),
  );
  const overview = overviewOf(result, {}, readOwnOverview(bytes), review);
  const plans = [
    resultSheetOf(result, { ...FACTS, records }, "ja", review),
    ...(overview ? [overview.plan] : []),
  ];
  const copy = writeCheckedCopy(bytes, marksOf(result, review), plans, { kept });
  return {
    findings: identitiesOf(result),
    waived: review.waived.size,
    choices: reading.items.length,
    missing: (waivers.missing ?? 0) + (reading.missing ?? 0),
    formulas: workbook.sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined))
      .length,
    saved: contentsOf(bytes),
    copied: contentsOf(copy),
  };
}

export function contentsOf(bytes: Uint8Array): Contents {
  const parts = Object.entries(unzipSync(bytes));
  const texts = (folder: RegExp) =>
    parts.filter(([name]) => folder.test(name)).map(([, part]) => strFromU8(part));
  const marks = texts(/worksheets\/[^/]+\.xml$/).flatMap((xml) => xml.match(/kenzan1:(?!sheet-)\w+/g) ?? []);
  return {
    sheets: openBook(bytes).sheets.map(({ name }) => name),
    marks: marks.length,
    charts: texts(/charts\/chart[^/]*\.xml$/).length,
  };
}
