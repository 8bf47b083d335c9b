import type { ReportChange } from "../../engine/report/contract";
import type { UndoToken } from "../book-actions";
import type { Failure } from "../failure";

/** A repair that can be taken back. */
export interface Undoable {
  readonly token: UndoToken;
  readonly changes: readonly ReportChange[];
  readonly text: string;
}

export interface Outcome extends Failure {
  readonly tone: "success" | "info" | "warning" | "error";
  /** Takes it back, where that is done from here. */
  readonly back?: { readonly text: string; readonly take: () => void } | undefined;
}
