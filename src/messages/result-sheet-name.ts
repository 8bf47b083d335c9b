import type { Words } from "./words";

/** What our sheet of results is called. */
export const RESULT_SHEET_NAME: Words = { ja: "検証結果", en: "Check results" };
