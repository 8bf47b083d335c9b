import { startTransition, useRef, useState } from "react";
import type { KeptFacts } from "../../messages/kept";
import type { Lang } from "../../messages/words";
import { type Course, stillWanted } from "../../hosts/excel/course";
import { readOpenBook } from "../../hosts/excel/read";
import { readKept } from "../../hosts/excel/kept";
import { READING_LIST } from "../../hosts/reading-xml";
import { type Failure, failureOf } from "../failure";
import { ProgressSource } from "../progress-source";
import { proposeReviewer } from "../actions/reviewer";
import { browserChecker } from "./browser-checker";
import type { GivenAnswer } from "./given-answer";
import type { Job, OtherBook } from "./job";
import { officeSettings } from "./office-settings";
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
  /** What was asked of the worker. */
  readonly job: Job;
  readonly result: CheckResult;
  readonly answers: readonly GivenAnswer[];
  readonly checkedAt: Date;
  /** Counts the checks of the workbook; answers alone do not count. */
  readonly number: number;
  /** Of what the workbook holds about how its tables are to be read. */
  readonly readingFacts: KeptFacts;
  /** The workbook holds sheets that we wrote. */
  readonly hasOwnSheets: boolean;
}

export interface CheckControl {
  readonly state: CheckState;
  readonly progress: ProgressSource;
  /** Reads and checks the open workbook; false where that did not come to its end. */
  readonly start: () => Promise<boolean>;
  /** Solves again with these answers, without reading again. */
  readonly solve: (answers: readonly GivenAnswer[]) => Promise<void>;
  /** Checks what was read once more, against another book or none; what is shown stays where that cannot be read. */
  readonly compareWith: (book: OtherBook | null) => Promise<void>;
  /** Ends what is under way; what was shown before stays. */
  readonly cancel: () => void;
}

export function useCheck(lang: Lang): CheckControl {
  const { state, progress, run, onRead, cancel } = useAttempts(lang);
  return {
    state,
    progress,
    start: () =>
      run("reading", (course, number) =>
        checkedBook({ lang, against: state.done?.job.against }, course, onRead, number),
      ),
    compareWith: async (book) => {
      const { done } = state;
      if (done) await run("checking", (course, number) => checkedAgainst(done, book, course, number));
    },
    solve: async (answers) => {
      const { done } = state;
      if (done) await run("solving", (course) => solvedAgain(done, answers, course));
    },
    cancel,
  };
}

/** One attempt at a time: a new one ends the one before it. */
function useAttempts(lang: Lang) {
  const [state, setState] = useState<CheckState>({ activity: null, done: null, ending: null });
  const [progress] = useState(() => new ProgressSource());
  const count = useRef(0);
  const ending = useRef(new AbortController());

  const run = async (
    activity: CheckState["activity"],
    work: (course: Course, number: number) => Promise<Done>,
  ) => {
    ending.current.abort();
    ending.current = new AbortController();
    const { signal } = ending.current;
    count.current += 1;
    progress.set(null);
    setState((before) => ({ ...before, activity, ending: null }));
    const onSheets: Course["onSheets"] = (done, of) => !signal.aborted && progress.set({ done, of });
    try {
      const done = await work({ signal, onSheets }, count.current);
      if (signal.aborted) return false;
      // Drawn in slices: the pane stays responsive meanwhile.
      startTransition(() => setState({ activity: null, done, ending: null }));
      return true;
    } catch (error) {
      if (!signal.aborted)
        setState((before) => ({ ...before, activity: null, ending: failureOf(error, lang) }));
      return false;
    }
  };
  const onRead = () => {
    progress.set(null);
    setState((before) => ({ ...before, activity: "checking" }));
  };
  const cancel = () => {
    ending.current.abort();
    browserChecker.cancel();
    setState((before) => ({ ...before, activity: null, ending: "cancelled" }));
  };
  return { state, progress, run, onRead, cancel };
}

/** Reads the open workbook and checks it. */
async function checkedBook(
  asked: Pick<Job, "lang" | "against">,
  course: Course,
  onRead: () => void,
  number: number,
): Promise<Done> {
  const checkedAt = new Date();
  const { workbook, hasOwnSheets } = await readOpenBook(course);
  const readingFacts = await readKept(READING_LIST);
  const { items: reading } = readingFacts;
  const since = await (await import(/* webpackChunkName: "change-log" */ "../actions/change-log")).lastRun();
  stillWanted(course);
  onRead();
  const facts = { version: KENZAN_VERSION, checkedAt: momentOf(checkedAt) };
  const settings = await officeSettings();
  const job = { workbook, answers: [], reading, since, settings, ...asked, ...facts };
  const result = await checked(job, course);
  proposeReviewer(result.settings?.reviewer ?? "");
  return { job, result, answers: [], checkedAt, number, readingFacts, hasOwnSheets };
}

/** The same workbook once more, without the answers, which were about other findings. */
async function checkedAgainst(
  done: Done,
  book: OtherBook | null,
  course: Course,
  number: number,
): Promise<Done> {
  const job: Job = { ...done.job, answers: [], against: book ?? undefined };
  return { ...done, job, result: await checked(job, course), answers: [], number };
}

/** The same check once more with these answers. */
async function solvedAgain(done: Done, answers: readonly GivenAnswer[], course: Course): Promise<Done> {
  const plain = answers.map(({ sheet, row, column, figure }) => ({ sheet, row, column, figure }));
  const job = { ...done.job, answers: plain };
  return { ...done, job, result: await checked(job, course), answers };
}

function checked(job: Job, { onSheets }: Course): Promise<CheckResult> {
  return browserChecker.run(job, ({ done, of }) => onSheets?.(done, of));
}
