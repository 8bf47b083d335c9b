import { useRef, useState } from "react";
import { type EarlierRun, readEarlier } from "./earlier-run";

/** What a list is compared with. */
export interface EarlierState {
  /** null where it is compared with nothing. */
  readonly run: EarlierRun | null;
  /** The name of a file that was chosen and is no earlier result; null where there is none. */
  readonly refused: string | null;
  /** For another list: the newest of the results that came with it, or nothing. */
  readonly startWith: (files: readonly File[]) => void;
  /** What was compared with before stays where the file is no earlier result. */
  readonly compareWith: (file: File) => void;
}

interface Held {
  readonly run: EarlierRun | null;
  readonly refused: string | null;
}

const NOTHING: Held = { run: null, refused: null };

export function useEarlier(): EarlierState {
  const [held, setHeld] = useState(NOTHING);
  const asked = useRef<File | null>(null);
  const take = (file: File, before: EarlierRun | null) => {
    asked.current = file;
    void readEarlier(file).then((run) => {
      // Another one may have been chosen since.
      if (asked.current === file) setHeld(run ? { run, refused: null } : { run: before, refused: file.name });
    });
  };
  return {
    ...held,
    startWith: (files) => {
      asked.current = null;
      setHeld(NOTHING);
      const [newest] = files.toSorted((a, b) => b.lastModified - a.lastModified);
      if (newest) take(newest, null);
    },
    compareWith: (file) => take(file, held.run),
  };
}
