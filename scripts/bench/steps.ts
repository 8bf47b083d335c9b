import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { detect } from "../../src/engine/detection";
import { toBook, toEquations } from "../../src/engine/equations";
import { checkAll, toFindings } from "../../src/engine/findings";
import type { Statement, Workbook } from "../../src/engine/types";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { withCopies } from "./copies";

/** What the benchmark compares; each starts from the result of the one before, which is not measured again. */
export const STEPS = ["inflate", "read", "recognise", "check"] as const;
export type Step = (typeof STEPS)[number];

/** The work of one step on the sample with its sheets `copies` times, ready to be run again and again. */
export function prepare(step: Step, sample: string, copies: number): () => unknown {
  const bytes = withCopies(readFileSync(sample), copies);
  if (step === "inflate") return () => unzipSync(bytes);
  if (step === "read") return () => readWorkbook(bytes, "bench.xlsx");
  const workbook = readWorkbook(bytes, "bench.xlsx");
  if (step === "recognise") return () => detect(workbook);
  const statements = detect(workbook);
  return () => checkStatements(workbook, statements);
}

export function cellsIn(sample: string, copies: number): number {
  const { sheets } = readWorkbook(withCopies(readFileSync(sample), copies), "bench.xlsx");
  return sheets.reduce((sum, { cells }) => sum + cells.length, 0);
}

function checkStatements(workbook: Workbook, statements: readonly Statement[]): number {
  const book = toBook(statements);
  return toFindings(book, checkAll(book, toEquations(book)), workbook).length;
}
