import { useRef, useState } from "react";
import type { Report } from "../../engine";
import type { Lang, Workbook } from "../../engine/types";
import { readOpenWorkbook } from "../../hosts/excel/read";
import { failureOf, type Failure } from "../failure";
import { browserChecker } from "./browser-checker";
import { CheckCancelled } from "./checker";
import type { GivenAnswer } from "./given-answer";

export type CheckState =
  { readonly step: "ready" | "running" } | Done | { readonly step: "failed"; readonly failure: Failure };

export interface Done {
  readonly step: "done";
  readonly workbook: Workbook;
  readonly report: Report;
  readonly answers: readonly GivenAnswer[];
  /** The answers are newer than the report, which is being made. */
  readonly isSolving: boolean;
}

export interface CheckControl {
  readonly state: CheckState;
  /** Reads and checks the open workbook. */
  readonly start: () => Promise<void>;
  /** Solves again with these answers, without reading again. */
  readonly solve: (answers: readonly GivenAnswer[]) => Promise<void>;
  /** Ends what is under way; what was shown before stays. */
  readonly cancel: () => void;
}

export function useCheck(lang: Lang): CheckControl {
  const [state, setState] = useState<CheckState>({ step: "ready" });
  const attempt = useRef(0);
  const settled = useRef<CheckState>(state);

  const run = async (meanwhile: CheckState, work: (isWanted: () => boolean) => Promise<CheckState>) => {
    attempt.current += 1;
    const own = attempt.current;
    setState(meanwhile);
    const next = await work(() => own === attempt.current).catch((error): CheckState => {
      return { step: "failed", failure: failureOf(error, lang) };
    });
    if (own !== attempt.current) return;
    settled.current = next;
    setState(next);
  };

  const checked = async (workbook: Workbook, answers: readonly GivenAnswer[]): Promise<Done> => {
    const plain = answers.map(({ sheet, row, column, figure }) => ({ sheet, row, column, figure }));
    const report = await browserChecker.run({ workbook, answers: plain, lang });
    return { step: "done", workbook, report, answers, isSolving: false };
  };

  return {
    state,
    start: () =>
      run({ step: "running" }, async (isWanted) => {
        const workbook = await readOpenWorkbook();
        if (!isWanted()) throw new CheckCancelled();
        return checked(workbook, []);
      }),
    solve: async (answers) => {
      if (state.step !== "done") return;
      const { workbook } = state;
      await run({ ...state, answers, isSolving: true }, () => checked(workbook, answers));
    },
    cancel: () => {
      attempt.current += 1;
      browserChecker.cancel();
      setState(settled.current);
    },
  };
}
