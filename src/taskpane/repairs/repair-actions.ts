import type { Consent } from "../../hosts/excel/repair/repair";
import type { CellAddress, ReportChange } from "../../engine/report/contract";

/** What can be done with a repair in the open workbook. */
export interface RepairActions {
  /** Absent where the pane cannot write. */
  readonly repair?: (changes: readonly ReportChange[], consent: Consent) => Promise<boolean>;
  /** Why nothing can be written just now to any cell; null where it can. */
  readonly obstacle: string | null;
  /** Something is being written. */
  readonly isBusy: boolean;
  readonly isChanged: (cells: readonly CellAddress[]) => boolean;
}
