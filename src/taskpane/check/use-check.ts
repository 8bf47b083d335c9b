import { startTransition, useRef, useState } from "react";
import type { Lang, Workbook } from "../../engine/types";
import { readOpenWorkbook } from "../../hosts/excel/read";
import { type Failure, failureOf } from "../failure";
import { browserChecker } from "./browser-checker";
import { CheckCancelled } from "./checker";
import type { GivenAnswer } from "./given-answer";
import { momentOf } from "./moment";
import type { CheckResult } from "./result";

/** Set by webpack. */
declare const KENZAN_VERSION: string;

export interface CheckState {
  /** What is under way, or null. */
  readonly activity: "reading" | "checking" | "solving" | null;
  /** The last check that was finished. */
  readonly done: Done | null;
  /** How the last attempt ended, where it gave no result. */
  readonly ending: "cancelled" | Failure | null;
}

export interface Done {
  readonly workbook: Workbook;
  readonly result: CheckResult;
  readonly answers: readonly GivenAnswer[];
  readonly checkedAt: Date;
  /** Counts the checks of the workbook; answers alone do not count. */
  readonly number: number;
}

export interface CheckControl {
  readonly state: CheckState;
  /** Reads and checks the open workbook; false where that did not come to its end. */
  readonly start: () => Promise<boolean>;
  /** Solves again with these answers, without reading again. */
  readonly solve: (answers: readonly GivenAnswer[]) => Promise<void>;
  /** Ends what is under way; what was shown before stays. */
  readonly cancel: () => void;
}

export function useCheck(lang: Lang): CheckControl {
  const [state, setState] = useState<CheckState>({ activity: null, done: null, ending: null });
  const attempt = useRef(0);

  const run = async (activity: CheckState["activity"], work: (isWanted: () => boolean) => Promise<Done>) => {
    attempt.current += 1;
    const own = attempt.current;
    const isWanted = () => own === attempt.current;
    setState((before) => ({ ...before, activity, ending: null }));
    try {
      const done = await work(isWanted);
      if (!isWanted()) return false;
      // Drawn in slices: the pane stays responsive meanwhile.
      startTransition(() => setState({ activity: null, done, ending: null }));
      return true;
    } catch (error) {
      if (isWanted()) setState((before) => ({ ...before, activity: null, ending: failureOf(error, lang) }));
      return false;
    }
  };

  const check = async (workbook: Workbook, answers: readonly GivenAnswer[], checkedAt: Date) => {
    const plain = answers.map(({ sheet, row, column, figure }) => ({ sheet, row, column, figure }));
    const facts = { version: KENZAN_VERSION, checkedAt: momentOf(checkedAt) };
    return browserChecker.run({ workbook, answers: plain, lang, ...facts });
  };

  return {
    state,
    start: () =>
      run("reading", async (isWanted) => {
        const checkedAt = new Date();
        const workbook = await readOpenWorkbook();
        if (!isWanted()) throw new CheckCancelled();
        setState((before) => ({ ...before, activity: "checking" }));
        const result = await check(workbook, [], checkedAt);
        return { workbook, result, answers: [], checkedAt, number: attempt.current };
      }),
    solve: async (answers) => {
      const { done } = state;
      if (!done) return;
      await run("solving", async () => {
        const result = await check(done.workbook, answers, done.checkedAt);
        return { ...done, result, answers };
      });
    },
    cancel: () => {
      attempt.current += 1;
      browserChecker.cancel();
      setState((before) => ({ ...before, activity: null, ending: "cancelled" }));
    },
  };
}
