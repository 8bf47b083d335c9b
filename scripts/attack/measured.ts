import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Seconds after which a run is ended. */
const LONGEST = 120;

/** What a run of the command line took, and how it ended. */
export interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  /** The exit status, or the signal that ended it. */
  readonly exit: string;
  readonly said: string;
}

/** Checks a book in a process of its own. */
export function measured(folder: string, bytes: Uint8Array, flags: readonly string[] = []): Measured {
  writeFileSync(join(folder, "book.xlsx"), bytes);
  const measure = resolve("scripts/bench/measure.js");
  const { output, signal, status, stderr } = spawnSync(
    process.execPath,
    ["-r", measure, resolve("bin/kenzan.js"), "check", "book.xlsx", "--quiet", ...flags],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe", "pipe"], encoding: "utf8", timeout: LONGEST * 1000 },
  );
  const taken = output[3]
    ? (JSON.parse(output[3]) as { seconds: number; megabytes: number })
    : { seconds: NaN, megabytes: NaN };
  return { ...taken, exit: String(status ?? signal), said: stderr.trim() };
}
