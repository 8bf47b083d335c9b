import type { Cell, CellRef, Finding, Statement } from "../../types";
import type { Posed } from "../pose";
import type { EvidenceSource } from "../pose/evidence/source";

/** What the errors that were found are put back into: the problem as it was posed, and the book that it is of. */
export interface Setting {
  readonly posed: Posed;
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
  readonly evidenceFor: EvidenceSource;
  readonly cellAt: (cell: CellRef) => Cell | undefined;
}
