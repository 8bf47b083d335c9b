import { check } from "../../src/engine";
import { marksOf } from "../../src/engine/report/marks";
import { resultSheetOf } from "../../src/engine/report/result-sheet";
import type { Lang } from "../../src/engine/types";
import { NO_WAIVERS, reviewOf } from "../../src/engine/waivers/review";
import { subjectsOf } from "../../src/engine/waivers/subject";
import { isSigned } from "../../src/hosts/xlsx/about";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { readWaivers } from "../../src/hosts/xlsx/waivers";
import { writeCheckedCopy } from "../../src/hosts/xlsx/write";
import type { Moment } from "../../src/messages/result-sheet";

declare const KENZAN_VERSION: string;

export interface CopyOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly lang: Lang;
  readonly checkedAt: Moment;
}

/** The bytes of the copy. */
export type CopyAnswer = Uint8Array;

self.onmessage = ({ data }: MessageEvent<CopyOrder>) => self.postMessage(checkedCopy(data));

/** What `kenzan check --out` writes for this book at this time. */
function checkedCopy({ bytes, name, lang, checkedAt }: CopyOrder): CopyAnswer {
  const result = check(readWorkbook(bytes, name));
  const { waivers } = readWaivers(bytes);
  const review = waivers.length ? reviewOf(subjectsOf(result), waivers) : NO_WAIVERS;
  const facts = { version: KENZAN_VERSION, checkedAt, isSigned: isSigned(bytes) };
  return writeCheckedCopy(bytes, marksOf(result, review), [resultSheetOf(result, facts, lang, review)]);
}
