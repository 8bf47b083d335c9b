import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Input } from "./input";
import { INPUTS } from "./inputs";

/**
 * Makes books that once took too much and runs the command line over each: `npm run attack`, or `npm run attack WORDS`
 * for those whose names hold them. Prints size, exit status, CPU time, memory and what was said.
 */

/** Seconds after which a run is ended. */
const LONGEST = 120;

const folder = mkdtempSync(join(tmpdir(), "kenzan-attack-"));
const wanted = process.argv[2] ?? "";
try {
  for (const input of INPUTS) if (`${input.kind}: ${input.name}`.includes(wanted)) console.log(attack(input));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function attack({ kind, name, make, writesCopy }: Input): string {
  const bytes = make();
  writeFileSync(join(folder, "book.xlsx"), bytes);
  const flags = writesCopy ? ["--out", "copy.xlsx", "--force"] : [];
  const measure = resolve("scripts/bench/measure.js");
  const run = spawnSync(
    process.execPath,
    ["-r", measure, resolve("bin/kenzan.js"), "check", "book.xlsx", "--quiet", ...flags],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe", "pipe"], encoding: "utf8", timeout: LONGEST * 1000 },
  );
  const { seconds, megabytes } = run.output[3]
    ? (JSON.parse(run.output[3]) as { seconds: number; megabytes: number })
    : { seconds: NaN, megabytes: NaN };
  const size = `${Math.ceil(bytes.length / 1000)} kB`;
  const taken = `${seconds.toFixed(1)} s CPU, ${Math.round(megabytes)} MB`;
  return [kind, name, size, `exit ${run.status ?? run.signal}`, taken, run.stderr.trim()].join(" | ");
}
