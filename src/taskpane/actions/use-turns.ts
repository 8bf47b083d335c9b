import { useState } from "react";
import type { Lang } from "../../messages/words";
import type { Course } from "../../hosts/excel/course";
import { actionCancelled } from "../../messages/pane-failures";
import type { StalenessControl } from "../changes/use-staleness";
import { actionFailureOf, sentences } from "../failure";
import { ProgressSource } from "../progress-source";
import type { Outcome } from "./outcome";

/** What writes to the workbook, one at a time. */
export interface Turns {
  /** What is being written, or null. */
  readonly busy: string | null;
  readonly progress: ProgressSource;
  /** Ends what is under way; absent once Excel is being written to. */
  readonly cancel?: () => void;
  readonly outcome: Outcome | null;
  readonly dismiss: () => void;
  /** Does the work unless other work is under way, and keeps what came of it; false where it was not done. */
  readonly run: (doing: string, work: (course: Course) => Promise<Outcome | null>) => Promise<boolean>;
}

export function useTurns(lang: Lang, staleness: StalenessControl): Turns {
  const [busy, setBusy] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [progress] = useState(() => new ProgressSource());
  const [ending, setEnding] = useState<AbortController | null>(null);

  const run: Turns["run"] = async (doing, work) => {
    if (busy !== null) return false;
    const controller = new AbortController();
    const { signal } = controller;
    const course: Course = {
      signal,
      onSheets: (done, of) => progress.set({ done, of }),
      onWriting: () => setEnding(null),
    };
    progress.set(null);
    setBusy(doing);
    setEnding(controller);
    setOutcome(null);
    try {
      setOutcome(await staleness.whileWriting(() => Promise.race([work(course), whenAborted(signal)])));
      return true;
    } catch (error) {
      setOutcome(failed(error, signal, lang));
      return false;
    } finally {
      setBusy(null);
      setEnding(null);
    }
  };
  const cancel = ending ? () => ending.abort() : undefined;
  return { busy, progress, cancel, outcome, dismiss: () => setOutcome(null), run };
}

function failed(error: unknown, { aborted }: AbortSignal, lang: Lang): Outcome {
  return aborted
    ? { tone: "info", text: sentences(actionCancelled, lang) }
    : { tone: "error", ...actionFailureOf(error, lang) };
}

/** Rejects as soon as the work is no longer wanted: what then still comes of it is nobody's, and writes nothing. */
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}
