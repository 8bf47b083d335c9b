import { check } from "../../src/engine";
import { overviewOf } from "../../src/engine/overview";
import { readAs } from "../../src/engine/reading/read-as";
import type { Settings } from "../../src/engine/types";
import { earlierRunOf } from "../../src/engine/report/earlier-run";
import { marksOf } from "../../src/engine/report/marks";
import { resultSheetOf } from "../../src/engine/report/result-sheet";
import type { Lang } from "../../src/messages/words";
import { NO_WAIVERS, reviewOf } from "../../src/engine/waivers/review";
import { subjectsOf } from "../../src/engine/waivers/subject";
import { CHANGE_LIST } from "../../src/hosts/changes-xml";
import { READING_LIST } from "../../src/hosts/reading-xml";
import { isSigned } from "../../src/hosts/xlsx/about";
import { readKept } from "../../src/hosts/xlsx/kept";
import { readOwnOverview } from "../../src/hosts/xlsx/own-overview";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { keptInCopy } from "../../src/hosts/xlsx/kept-copy";
import { WAIVER_LIST } from "../../src/hosts/waivers-xml";
import { writeCheckedCopy } from "../../src/hosts/xlsx/write";
import type { Moment } from "../../src/messages/result-sheet";

declare const KENZAN_VERSION: string;

export interface CopyOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly lang: Lang;
  readonly checkedAt: Moment;
  /** The text of the settings of the office; null where there are none. */
  readonly settings: string | null;
  /** With the 概要 sheet, with or without charts; null where none is to be made. */
  readonly overview: { readonly charts: boolean } | null;
}

/** What `kenzan check --out` writes for this book at this time, with `--overview` where that is ordered. */
export async function checkedCopy(order: CopyOrder): Promise<Uint8Array> {
  const { bytes, name, lang, checkedAt, overview: choice } = order;
  const settings = order.settings === null ? undefined : await settingsIn(order.settings, lang);
  const reading = readKept(bytes, READING_LIST);
  const reader = readAs(reading.items);
  const result = check(readWorkbook(bytes, name), { reader, settings });
  const waivers = readKept(bytes, WAIVER_LIST);
  const review = waivers.items.length ? reviewOf(subjectsOf(result), waivers.items) : NO_WAIVERS;
  const changes = readKept(bytes, CHANGE_LIST);
  const { records, kept } = keptInCopy({ waivers, reading, changes }, earlierRunOf(result, checkedAt, lang));
  const facts = {
    version: KENZAN_VERSION,
    checkedAt,
    isSigned: isSigned(bytes),
    records,
    changes: changes.items,
    reviewer: settings?.reviewer ?? "",
  };
  const overview = choice && overviewOf(result, choice, readOwnOverview(bytes), review);
  const plans = [resultSheetOf(result, facts, lang, review), ...(overview ? [overview.plan] : [])];
  return writeCheckedCopy(bytes, marksOf(result, review), plans, { kept });
}

/** Few offices have settings, so what reads them is loaded where one does; undefined where they cannot be followed. */
async function settingsIn(text: string, lang: Lang): Promise<Settings | undefined> {
  const { readSettings } = await import("../../src/hosts/settings/read");
  return readSettings(text, lang).settings;
}
