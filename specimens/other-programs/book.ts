import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { check } from "../../src/engine";
import { overviewOf } from "../../src/engine/overview";
import { readAs } from "../../src/engine/reading/read-as";
import { earlierRunOf } from "../../src/engine/report/earlier-run";
import { marksOf } from "../../src/engine/report/marks";
import { resultSheetOf } from "../../src/engine/report/result-sheet";
import type { ReadingChoice, Waiver } from "../../src/engine/types";
import { reviewOf, withWaiver } from "../../src/engine/waivers/review";
import { subjectsOf } from "../../src/engine/waivers/subject";
import type { KeptEntries } from "../../src/hosts/kept-xml";
import { keptInCopy } from "../../src/hosts/xlsx/kept-copy";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { writeCheckedCopy } from "../../src/hosts/xlsx/write";

export const NAME = "予算.xlsx";
export const FACTS = {
  version: "1.2.3",
  checkedAt: { year: 2026, month: 11, day: 4, hour: 9, minute: 5 },
  isSigned: false,
};

const AT = "2026-11-04T00:05:00.000Z";
const NOTE = {
  reason: "as-source",
  text: "原資料 12 ページのとおり",
  name: "会計課 佐藤",
  date: "2026-11-04",
} as const;

/** A book as an office hands it on: with marks, 検証結果, 概要 with charts, two waivers, a reading choice, formulas. */
export function markedBook(): Uint8Array {
  const bytes = withFormulas(readFileSync("assets/samples/budget-h28-signs-lost.xlsx"));
  const first = check(readWorkbook(bytes, NAME));
  const subjects = subjectsOf(first);
  const waived = [0, 1].reduce<Waiver[]>(
    (all, index) => withWaiver(all, subjects[index]!, NOTE, subjects),
    [],
  );
  const choice: ReadingChoice = { table: first.reading.tables[0]!.place, said: { kind: "unit", unit: 1000 } };
  const result = check(readWorkbook(bytes, NAME), { reader: readAs([choice]) });
  const review = reviewOf(subjectsOf(result), waived);
  const { records, kept } = keptInCopy(
    { waivers: said(waived), reading: said([choice]), changes: said([]) },
    earlierRunOf(result, FACTS.checkedAt, "ja"),
  );
  const { plan } = overviewOf(result, { charts: true }, null, review)!;
  const plans = [resultSheetOf(result, { ...FACTS, records }, "ja", review), plan];
  return writeCheckedCopy(bytes, marksOf(result, review), plans, { kept });
}

function said<Item>(items: readonly Item[]): KeptEntries<Item> {
  return { items, entries: items.map((item) => ({ item, at: AT, isGone: false })), isBroken: false };
}

/** The totals of 予定前受金 as sums. */
function withFormulas(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const part = "xl/worksheets/sheet7.xml";
  const xml = strFromU8(parts[part]!).replace(/(<c r="([BC])7" s="\d+">)/g, "$1<f>SUM($25:$26)</f>");
  return zipSync({ ...parts, [part]: strToU8(xml) }, { mtime: "2016-04-01T00:00:00" });
}
