import type { Amount, Change, Evidence } from "../../../types";

/** Finds the evidence for and against the figure at a place. */
export type EvidenceSource = (place: Change["place"]) => readonly Evidence[];

export function isFigure(amount: Amount | undefined): amount is Amount {
  return amount !== undefined && amount.source !== "blank" && amount.value !== null;
}
