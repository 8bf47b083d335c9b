import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** What a process took: seconds of CPU (user and system, all threads) and of the clock, and its memory at most. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
  readonly said: string;
}

/** A run of node with its cost; null where it failed. Exit status 1 is an answer: there are discrepancies. */
export function costOf(args: readonly string[]): Cost | null {
  return measured(process.execPath, ["-r", resolve("scripts/bench/measure.js"), ...args]);
}

const PYTHON = `import json, os, resource, sys
exec(sys.argv[2])
used = resource.getrusage(resource.RUSAGE_SELF)
os.write(3, json.dumps({"seconds": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024}).encode())`;

/** A run of Python lines, which find a path in sys.argv[1]; null where there is no Python or no such module. */
export function costOfPython(lines: string, path: string): Cost | null {
  return (
    measured("python3", ["-c", PYTHON, path, lines]) ??
    measured("/usr/bin/python3", ["-c", PYTHON, path, lines])
  );
}

function measured(program: string, args: readonly string[]): Cost | null {
  const start = performance.now();
  const { output, status } = spawnSync(program, args, {
    stdio: ["ignore", "pipe", "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const wall = (performance.now() - start) / 1000;
  if (status === null || status > 1 || !output[3]) return null;
  const { seconds, megabytes } = JSON.parse(output[3]) as { seconds: number; megabytes: number };
  return { cpu: seconds, wall, megabytes, said: output[1] ?? "" };
}

/** Of several runs the one with the least CPU: a busy machine only ever adds. */
export function least(times: number, run: () => Cost | null): Cost | null {
  const costs = Array.from({ length: times }, run).flatMap((cost) => cost ?? []);
  return costs.sort((a, b) => a.cpu - b.cpu)[0] ?? null;
}
