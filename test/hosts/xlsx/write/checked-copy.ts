import { check } from "../../../../src/engine";
import { marksOf } from "../../../../src/engine/report/marks";
import { resultSheetOf } from "../../../../src/engine/report/result-sheet";
import { readWorkbook } from "../../../../src/hosts/xlsx/read";
import { writeCheckedCopy } from "../../../../src/hosts/xlsx/write";

const FACTS = {
  version: "1.2.3",
  checkedAt: { year: 2026, month: 11, day: 4, hour: 9, minute: 5 },
  isSigned: false,
};

/** What `kenzan check --out` writes. */
export function checkedCopy(bytes: Uint8Array): Uint8Array {
  const result = check(readWorkbook(bytes, "book.xlsx"));
  return writeCheckedCopy(bytes, marksOf(result), [resultSheetOf(result, FACTS, "ja")]);
}
