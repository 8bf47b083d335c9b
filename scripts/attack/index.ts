import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tellGrowth } from "./growth";
import type { Input } from "./input";
import { INPUTS } from "./inputs";
import { measured } from "./measured";
import { tellWriting } from "./writing";

/**
 * Makes books that once took too much and runs the command line over each; says how the time grows with what a book
 * holds; writes to places that are taken, full, or no files: `npm run attack`, or `npm run attack WORDS` for the inputs
 * whose names hold them, `growth` or `writing`. Prints size, exit status, CPU time, memory and what was said.
 */
const folder = mkdtempSync(join(tmpdir(), "kenzan-attack-"));
const wanted = process.argv[2] ?? "";
try {
  for (const input of INPUTS) if (`${input.kind}: ${input.name}`.includes(wanted)) console.log(attack(input));
  if ("growth".includes(wanted)) tellGrowth(folder);
  if ("writing".includes(wanted)) tellWriting(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function attack({ kind, name, make, writesCopy }: Input): string {
  const bytes = make();
  const { seconds, megabytes, exit, said } = measured(
    folder,
    bytes,
    writesCopy ? ["--out", "copy.xlsx", "--force"] : [],
  );
  const taken = `${seconds.toFixed(1)} s CPU, ${Math.round(megabytes)} MB`;
  return [kind, name, `${Math.ceil(bytes.length / 1000)} kB`, `exit ${exit}`, taken, said].join(" | ");
}
