import type { Report } from "../../engine";
import { type SinceCounts, sinceCounts } from "../../engine/report/since";
import type { Verdict } from "../../engine/types";
import { shownFigure } from "../../messages/figures";
import { MANY } from "../../messages/many";
import type { Lang } from "../../messages/words";
import type { UnreadableCode } from "../../messages/unreadable";

/** Why a book could not be checked, for programs: `error.code` of its line in the JSON of several books. */
export type RefusalCode =
  UnreadableCode | "not-found" | "is-folder" | "not-readable" | "no-amounts" | "not-written" | "internal";

/** What the row of a book says. */
export interface BookRow {
  readonly path: string;
  /** Of a book that was checked. */
  readonly checked: CheckedRow | null;
  /** Why it was not. */
  readonly error: BookError | null;
}

export interface CheckedRow {
  readonly verdict: Verdict;
  readonly equations: number;
  readonly discrepancies: number;
  readonly unchecked: number;
  /** The likeliest repair of each error, a text each. */
  readonly repairs: readonly string[];
  /** Against an earlier run; null where there is none. */
  readonly since: SinceCounts | null;
}

export interface BookError {
  readonly code: RefusalCode;
  readonly message: string;
}

/** The row of a book that could not be checked. */
export function refusedRow(path: string, error: BookError): BookRow {
  return { path, checked: null, error };
}

/** So many repairs of a book are written out in a table. */
const MOST_REPAIRS = 10;

/** The likeliest repairs of a book as one text. */
export function repairsText({ repairs }: CheckedRow): string {
  const more = repairs.length - MOST_REPAIRS;
  return [...repairs.slice(0, MOST_REPAIRS), ...(more > 0 ? [`… +${more}`] : [])].join("; ");
}

/** Of a repair so many cells are written out. */
const MOST_CELLS = 3;

/** Of the repairs of an error the likeliest: what, where, from what to what, and what happened. */
export function rowOf(path: string, report: Report, lang: Lang): BookRow {
  const { summary, repairs } = report;
  const words = MANY[lang];
  const texts = repairs
    .filter(({ rank }) => rank === 1)
    .map(({ changes, causeName, confidence }) => {
      const moved = changes.slice(0, MOST_CELLS).map(({ from, to, ...place }) => {
        const before = from === null ? words.nothing : shownFigure(from, lang);
        return words.change(place, before, shownFigure(to, lang));
      });
      const hidden = changes.length - moved.length;
      const cells = [...moved, ...(hidden > 0 ? [words.moreCells(hidden)] : [])].join(words.and);
      return words.because(cells, causeName, Math.round(confidence * 100));
    });
  const { verdict, equations, discrepancies, unchecked } = summary;
  const since = sinceCounts(report);
  return {
    path,
    checked: { verdict, equations, discrepancies, unchecked, repairs: texts, since },
    error: null,
  };
}
