import type { EarlierRun } from "../../engine/report/earlier-run";
import type { Answer, ReadingChoice, Workbook } from "../../engine/types";
import type { Lang } from "../../messages/words";
import type { Moment } from "../../messages/result-sheet";

/** What is to be checked: plain data, so that it can be posted to a worker. */
export interface Job extends Order {
  readonly workbook: Workbook;
}

/** A file that somebody chose; it is only read. */
export interface OtherBook {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Another one for every choice, so that it is read once. */
  readonly choice: number;
}

/** What is asked about the workbook that the worker has. */
export interface Order {
  readonly answers: readonly Answer[];
  /** What the workbook holds of what people have said about how its tables are to be read. */
  readonly reading?: readonly ReadingChoice[];
  /** The book of last year, or before the 補正, that it is checked against; absent for none. */
  readonly against?: OtherBook | undefined;
  /** What the last run that wrote 検証結果 found: findings are new or continuing beside it. */
  readonly since?: EarlierRun | null;
  /** The text of the settings of the office; null or absent where there are none. */
  readonly settings?: string | null;
  readonly lang: Lang;
  readonly version: string;
  readonly checkedAt: Moment;
}
