import type { Words } from "../../messages/words";
import { WriteRefused } from "./write-refused";

/** The code that Excel gave ("AccessDenied"); "" where the error is not Excel's. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}

/** What happened and what to do, for people; Excel's own messages depend on its language and are not shown. */
export function explainError(error: unknown): Words {
  return error instanceof WriteRefused ? error.words : (BY_CODE[codeOf(error)] ?? UNKNOWN);
}

const TOO_LARGE: Words = {
  ja: "ブックが大きすぎて、Excel から一度に読み取れませんでした。不要なシートを別のブックに移してから、もう一度お試しください。",
  en: "The workbook is too large for Excel to hand over. Move sheets that are not needed to another workbook and try again.",
};

const LOOKING_ELSEWHERE: Words = {
  ja: "別のブックやグラフが選ばれているため、操作できませんでした。このブックのセルを一度クリックしてから、もう一度お試しください。",
  en: "Another workbook or a chart is selected. Click a cell of this workbook and try again.",
};

const NOT_AVAILABLE: Words = {
  ja: "お使いの Excel にはこの操作に必要な機能がありません。Excel 2021 以降でお試しください。",
  en: "This Excel lacks a function that is needed here. Use Excel 2021 or later.",
};

const UNKNOWN: Words = {
  ja: "Excel の処理でエラーが起きました。もう一度お試しください。繰り返すときは、ブックを開き直してください。",
  en: "Excel reported an error. Try again; if it happens again, reopen the workbook.",
};

const BY_CODE: Readonly<Partial<Record<string, Words>>> = {
  InvalidOperationInCellEditMode: {
    ja: "セルの編集中のため読み取れませんでした。Enter で編集を確定してから、もう一度お試しください。",
    en: "A cell is being edited. Press Enter to finish and try again.",
  },
  AccessDenied: {
    ja: "保護されているため、Excel が操作を許可しませんでした。シートやブックの保護を確かめてください。",
    en: "Excel did not allow this because of a protection. Check the protection of the sheet and the workbook.",
  },
  ItemNotFound: {
    ja: "シートまたはセルが見つかりませんでした。ブックが変わったときは、もう一度検算してください。",
    en: "The sheet or cell was not found. If the workbook has changed, check it again.",
  },
  InvalidSelection: LOOKING_ELSEWHERE,
  InactiveWorkbook: LOOKING_ELSEWHERE,
  UnsupportedSheet: LOOKING_ELSEWHERE,
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  OperationCellsExceedLimit: TOO_LARGE,
  ApiNotFound: NOT_AVAILABLE,
  ApiNotAvailable: NOT_AVAILABLE,
};
