import { useEffect, useRef, useState } from "react";
import type { BookChange, Staleness } from "./staleness";
import { FRESH, joined, withCalculation, withChange } from "./staleness";
import { watchBook } from "./watch";

export interface StalenessControl {
  readonly staleness: Staleness;
  /** A check begins: what it reads is fresh. The returned function is called where it came to no end. */
  readonly reset: () => () => void;
  /** The pane itself changed cells. */
  readonly note: (changes: readonly BookChange[]) => void;
  /** Formulas that are computed while this runs are not taken for changes of the user's. */
  readonly whileWriting: <T>(work: () => Promise<T>) => Promise<T>;
}

/** So long after our own writing Excel may still tell of what it computed. */
const ECHO_MS = 500;

/** What was changed in the workbook since the check with this number. */
export function useStaleness(check: number | null): StalenessControl {
  const [staleness, setStaleness] = useState(FRESH);
  const writing = useRef(0);

  // The sheets may have other names now, so every check looks at them anew.
  useEffect(() => {
    if (check === null) return;
    const stop = watchBook({
      onChange: (change) => setStaleness((before) => withChange(before, change)),
      onCalculate: () => {
        if (writing.current === 0) setStaleness(withCalculation);
      },
    });
    // A book that cannot be watched can be checked all the same.
    stop.catch(() => undefined);
    return () => void stop.then((end) => end()).catch(() => undefined);
  }, [check]);

  return {
    staleness,
    reset: () => {
      let before = FRESH;
      setStaleness((now) => {
        before = now;
        return FRESH;
      });
      return () => setStaleness((since) => joined(before, since));
    },
    note: (changes) => setStaleness((before) => changes.reduce(withChange, before)),
    whileWriting: async (work) => {
      writing.current += 1;
      try {
        return await work();
      } finally {
        setTimeout(() => (writing.current -= 1), ECHO_MS);
      }
    },
  };
}
