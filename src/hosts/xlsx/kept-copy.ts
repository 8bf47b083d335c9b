import type { ChangeRecord, ReadingChoice, Waiver } from "../../engine/types";
import { CHANGE_LIST } from "../changes-xml";
import { recordsOf } from "../kept-records";
import type { KeptEntries } from "../kept-xml";
import { READING_LIST } from "../reading-xml";
import { WAIVER_LIST } from "../waivers-xml";
import { keptBack, type PutKept } from "./write/kept";

/** Ids of parts that a copy gets; any do that no other part of a book has. */
const WAIVERS_ID = "{5B0C2B6E-7C1E-4E0B-9B43-0F6B1C7A2E01}";
const READING_ID = "{5B0C2B6E-7C1E-4E0B-9B43-0F6B1C7A2E02}";
const CHANGES_ID = "{5B0C2B6E-7C1E-4E0B-9B43-0F6B1C7A2E03}";

/** What people have said of a book, for its copy: as records in 検証結果, and in parts where those are lost. */
export function keptInCopy(
  waivers: KeptEntries<Waiver>,
  reading: KeptEntries<ReadingChoice>,
  changes: KeptEntries<ChangeRecord>,
): { readonly records: readonly string[]; readonly kept: readonly PutKept[] } {
  return {
    records: [
      ...recordsOf(WAIVER_LIST, waivers),
      ...recordsOf(READING_LIST, reading),
      ...recordsOf(CHANGE_LIST, changes),
    ],
    kept: [
      keptBack(WAIVER_LIST, waivers, WAIVERS_ID),
      keptBack(READING_LIST, reading, READING_ID),
      keptBack(CHANGE_LIST, changes, CHANGES_ID),
    ],
  };
}
