import { overviewOf } from "../../src/engine/overview";
import { earlierRunOf } from "../../src/engine/report/earlier-run";
import { marksOf } from "../../src/engine/report/marks";
import { resultSheetOf } from "../../src/engine/report/result-sheet";
import type { Lang } from "../../src/messages/words";
import { checkBytes } from "../../src/hosts/checked-bytes";
import { isSigned } from "../../src/hosts/xlsx/about";
import { readOwnOverview } from "../../src/hosts/xlsx/own-overview";
import { keptInCopy } from "../../src/hosts/xlsx/kept-copy";
import { writeCheckedCopy } from "../../src/hosts/xlsx/write";
import type { Moment } from "../../src/messages/result-sheet";
import { settingsIn } from "./settings-in";

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
  const settings = await settingsIn(order.settings, lang);
  const { result, review, said } = checkBytes(bytes, name, { settings });
  const { records, kept } = keptInCopy(said, earlierRunOf(result, checkedAt, lang));
  const facts = {
    version: KENZAN_VERSION,
    checkedAt,
    isSigned: isSigned(bytes),
    records,
    changes: said.changes.items,
    reviewer: settings?.reviewer ?? "",
  };
  const overview = choice && overviewOf(result, choice, readOwnOverview(bytes), review);
  const plans = [resultSheetOf(result, facts, lang, review), ...(overview ? [overview.plan] : [])];
  return writeCheckedCopy(bytes, marksOf(result, review), plans, { kept });
}
