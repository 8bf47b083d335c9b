import type { Amount, Change } from "../../../types";
import type { Evidence } from "../../problem/problem";

/** Evidence, and where its figure stands; of a formula, the cell that it was taken from. */
export interface FoundEvidence extends Evidence {
  readonly place: Change["place"];
}

/** Finds the evidence for the figure at a place. */
export type EvidenceSource = (place: Change["place"]) => readonly FoundEvidence[];

export function isFigure(amount: Amount | undefined): amount is Amount {
  return amount !== undefined && amount.source !== "blank" && amount.value !== null;
}
