import { useCallback, useEffect, useRef, useState } from "react";
import { bookList } from "../../src/messages/workbench";
import { officeSettings } from "../../src/taskpane/check/office-settings";
import type { Notice } from "../shell/use-book";
import { rowsOfAll } from "./check-apart";
import { type ChosenFile, isEarlier } from "./chosen-file";
import type { BookTold } from "./told";
import { type EarlierState, useEarlier } from "./use-earlier";

/** Several books, and what has come of them. */
export interface Run {
  readonly chosen: readonly ChosenFile[];
  /** In the order in which they were chosen. */
  readonly told: readonly BookTold[];
  readonly passedOver: number;
  readonly state: "running" | "done" | "stopped";
}

export interface ListState {
  /** null until several books are chosen. */
  readonly run: Run | null;
  /** What the run is compared with. */
  readonly earlier: EarlierState;
  readonly isShown: boolean;
  /** One book is opened, several are listed; what an earlier run has found is compared with them. */
  readonly take: (chosen: readonly ChosenFile[]) => void;
  readonly open: (path: string) => void;
  readonly stop: () => void;
  readonly show: () => void;
  readonly hide: () => void;
}

export function useList(openFile: (file: File) => void, say: (notice: Notice) => void): ListState {
  const [run, setRun] = useState<Run | null>(null);
  const [isShown, setShown] = useState(false);
  const earlier = useEarlier();
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const start = (chosen: readonly ChosenFile[]) => {
    stop();
    const own = (running.current = new AbortController());
    setShown(true);
    void checked(chosen, own.signal, (next) => {
      if (running.current === own) setRun(next);
    });
  };
  return {
    ...{ run, earlier, isShown, stop },
    take: (files) => {
      const chosen = files.filter((each) => !isEarlier(each));
      const [first, second] = chosen;
      const results = files.filter(isEarlier);
      if (second) {
        earlier.startWith(results.map(({ file }) => file));
        start(chosen);
      } else if (first) openFile(first.file);
      else if (run && results[0]) {
        earlier.compareWith(results[0].file);
        setShown(true);
      } else say({ tone: "bad", words: results[0] ? bookList.noBooks : bookList.none });
    },
    open: (path) => {
      const found = run?.chosen.find((each) => each.path === path);
      if (found) openFile(found.file);
    },
    show: () => setShown(true),
    hide: () => setShown(false),
  };
}

/** Checks the books, and tells after each what there is. */
async function checked(
  chosen: readonly ChosenFile[],
  signal: AbortSignal,
  tell: (run: Run) => void,
): Promise<void> {
  let run: Run = { chosen, told: [], passedOver: 0, state: "running" };
  const settle = (next: Partial<Run>) => tell((run = { ...run, ...next }));
  tell(run);
  try {
    for await (const told of rowsOfAll(chosen, await officeSettings(), signal)) {
      settle(told ? { told: [...run.told, told] } : { passedOver: run.passedOver + 1 });
    }
    settle({ state: "done" });
  } catch (error) {
    if (!signal.aborted) throw error;
    settle({ state: "stopped" });
  }
}
