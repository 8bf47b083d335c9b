import { MANY } from "../../messages/many";
import type { Lang } from "../../messages/words";

/** n of m on a terminal; nothing anywhere else. */
export interface Progress {
  readonly at: (done: number) => void;
  /** Says something above it. */
  readonly above: (say: () => void) => void;
  readonly clear: () => void;
}

/** Goes to the beginning of the line and clears it. */
const CLEAR = "\r\u001b[K";

export function progress(of: number, isQuiet: boolean, lang: Lang): Progress {
  if (isQuiet || !process.stderr.isTTY) return { at: () => {}, above: (say) => say(), clear: () => {} };
  let shown = "";
  const show = (text: string) => process.stderr.write(`${CLEAR}${(shown = text)}`);
  show(MANY[lang].progress(0, of));
  return {
    at: (done) => void show(MANY[lang].progress(done, of)),
    above: (say) => {
      process.stderr.write(CLEAR);
      say();
      process.stderr.write(shown);
    },
    clear: () => void process.stderr.write(CLEAR),
  };
}
