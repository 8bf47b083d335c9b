import { useState } from "react";
import { check, toReport, type Report } from "../engine";
import type { Lang } from "../engine/types";
import { readOpenWorkbook } from "../hosts/excel/read";
import { failureOf, type Failure } from "./failure";

export type CheckState =
  | { readonly step: "ready" | "running" }
  | { readonly step: "done"; readonly report: Report }
  | { readonly step: "failed"; readonly failure: Failure };

/** The search for repairs runs in the pane itself, so it has to end before a person wonders. */
const MOST_MS = 1500;

function after(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
}

/** Reads and checks the open workbook whenever `start` is called. */
export function useCheck(lang: Lang): { state: CheckState; start: () => Promise<void> } {
  const [state, setState] = useState<CheckState>({ step: "ready" });
  const start = async () => {
    setState({ step: "running" });
    try {
      const workbook = await readOpenWorkbook();
      setState({ step: "done", report: toReport(check(workbook, { shouldStop: after(MOST_MS) }), lang) });
    } catch (error) {
      setState({ step: "failed", failure: failureOf(error, lang) });
    }
  };
  return { state, start };
}
