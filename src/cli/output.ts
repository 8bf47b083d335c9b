import { visible } from "../engine/book/visible";
import { CLI } from "../messages/cli";
import type { Lang } from "../messages/words";

/**
 * A result that could not be shown is none: exit status 2 and one line, not the 1 of a discrepancy. A reader that has
 * seen enough (| head) is no error.
 */
export function watchOutput(lang: Lang): void {
  process.stdout.on("error", ({ code = "?" }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") return;
    process.exitCode = 2;
    say(CLI[lang].outputFailed(code));
  });
  // Where even this cannot be said, the exit status says it.
  process.stderr.on("error", () => {});
}

/** Writes to standard output; gives the exit status of what cannot fail otherwise. */
export function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** Writes to standard output, and waits where its reader is slower than we are. */
export async function printAll(text: string): Promise<void> {
  const { stdout } = process;
  if (stdout.destroyed || stdout.write(text)) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      for (const event of ["drain", "close"]) stdout.removeListener(event, go);
      resolve();
    };
    for (const event of ["drain", "close"]) stdout.once(event, go);
  });
}

/** One line on standard error, whatever it is about. */
export function say(remark: string): void {
  process.stderr.write(`kenzan: ${visible(remark)}\n`);
}
