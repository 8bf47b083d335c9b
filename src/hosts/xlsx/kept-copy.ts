import type { EarlierRun } from "../../engine/report/earlier-run";
import type { ChangeRecord, ReadingChoice, Waiver } from "../../engine/types";
import { CHANGE_LIST } from "../changes-xml";
import { EARLIER_LIST } from "../earlier-xml";
import { recordsOf } from "../kept-records";
import { type KeptEntries, listOf } from "../kept-xml";
import { READING_LIST } from "../reading-xml";
import { WAIVER_LIST } from "../waivers-xml";
import { keptBack, type PutKept } from "./write/kept";

/** Ids of parts that a copy gets; any do that no other part of a book has. */
const WAIVERS_ID = "{5B0C2B6E-7C1E-4E0B-9B43-0F6B1C7A2E01}";
const READING_ID = "{5B0C2B6E-7C1E-4E0B-9B43-0F6B1C7A2E02}";
const CHANGES_ID = "{5B0C2B6E-7C1E-4E0B-9B43-0F6B1C7A2E03}";
const EARLIER_ID = "{5B0C2B6E-7C1E-4E0B-9B43-0F6B1C7A2E04}";

/** What people have said of a book, as the book keeps it. */
export interface SaidOfBook {
  readonly waivers: KeptEntries<Waiver>;
  readonly reading: KeptEntries<ReadingChoice>;
  readonly changes: KeptEntries<ChangeRecord>;
}

/**
 * What a copy keeps: what people have said, as records in 検証結果 and in parts where those are lost, and what this run
 * found, in place of what the run before did.
 */
export function keptInCopy(
  { waivers, reading, changes }: SaidOfBook,
  run: EarlierRun,
): { readonly records: readonly string[]; readonly kept: readonly PutKept[] } {
  const runs = { ...listOf([{ item: run, at: run.made, isGone: false }]), isBroken: false };
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
      keptBack(EARLIER_LIST, runs, EARLIER_ID),
    ],
  };
}
