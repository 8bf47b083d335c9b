import { readFileSync } from "node:fs";
import { check } from "../../../src/engine";
import { marksOf } from "../../../src/engine/report/marks";
import { resultSheetOf } from "../../../src/engine/report/result-sheet";
import type { Check } from "../../../src/engine/types";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import type { Book } from "../../../host/model/book";
import { openBook } from "../../../host/xlsx/open";

export const SAMPLE = "assets/samples/budget-h28-signs-lost.xlsx";

export const FACTS = {
  version: "1.2.3",
  checkedAt: { year: 2026, month: 11, day: 4, hour: 9, minute: 5 },
  isSigned: false,
};

const bytes = readFileSync(SAMPLE);

export const sampleCheck: Check = check(readWorkbook(bytes, "予算.xlsx"));

export const sampleMarks = marksOf(sampleCheck);

export const samplePlan = resultSheetOf(sampleCheck, FACTS, "ja");

export const openSample = (): Book => openBook(bytes, "予算.xlsx");
