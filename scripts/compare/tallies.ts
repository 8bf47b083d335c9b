import { spawnSync } from "node:child_process";
import path from "node:path";

/** The tallies that two builds are compared by; what is left of a line has no times. */
const TALLIES = [
  { name: "bench:diagnosis", script: "diagnosis.js", args: [], line: withoutMilliseconds },
  {
    name: "bench:diagnosis -- layouts",
    script: "diagnosis.js",
    args: ["layouts"],
    line: (line: string) => line,
  },
] as const;

/** Each tally as the build in a checkout prints it, line by line, times left out. */
export function talliesOf(checkout: string, corpus: string, seeds: string): Map<string, string[]> {
  const corpusTally = { name: "corpus", script: "corpus.js", args: [corpus], line: withoutTimes };
  return new Map(
    [...TALLIES, corpusTally].map(({ name, script, args, line }) => {
      const { stdout } = spawnSync(
        process.execPath,
        [path.resolve(checkout, "dist/bench", script), ...args],
        {
          cwd: checkout,
          encoding: "utf8",
          env: { ...process.env, ONLY: undefined, SEEDS: seeds },
          maxBuffer: 1 << 28,
        },
      );
      return [
        name,
        stdout
          .split("\n")
          .map(line)
          .filter((text) => text !== null),
      ];
    }),
  );
}

/** The last three figures of a line are median, 95 % and the longest time. */
function withoutMilliseconds(line: string): string {
  return line.replace(/(\s+\d+\.\d){3}$/, "");
}

/** A row that measures a time says nothing about the engine's answers. */
function withoutTimes(line: string): string | null {
  return /\d (?:ms|s) \||^\d+ s in all/.test(line) ? null : line;
}
