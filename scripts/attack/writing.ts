import { spawnSync } from "node:child_process";
import { copyFileSync, lstatSync, mkdirSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** By which a draft says on which machine it was begun. */
const MACHINE = "hostname | tr -d '\\n' | sha256sum | cut -c1-8";

/**
 * What is on the disk after a run, as a shell writes it down: `$K` is the command, `$B` the book. What goes before sets
 * the stage.
 */
const CASES: readonly (readonly [name: string, script: string])[] = [
  ["a new copy", "$K $B --out copy.xlsx"],
  ["a copy onto a file that is there", "echo theirs >copy.xlsx; $K $B --out copy.xlsx"],
  ["JSON onto a file that is there", "echo theirs >r.json; $K $B --json r.json"],
  ["a table onto a file that is there", "echo theirs >r.csv; $K $B --csv r.csv"],
  ["copy and JSON into one file", "$K $B --out copy.xlsx --json ./copy.xlsx --force"],
  ["a copy onto the book by a link", "ln $B copy.xlsx; $K $B --out copy.xlsx --force"],
  ["a link that leads nowhere, with --force", "ln -s gone.xlsx copy.xlsx; $K $B --out copy.xlsx --force"],
  [
    "a link to a file, with --force",
    "echo theirs >real; ln -s real copy.xlsx; $K $B --out copy.xlsx --force",
  ],
  ["a book that only its owner may read", "chmod 600 $B; $K $B --out copy.xlsx --json r.json"],
  ["a folder that is not there", "$K $B --out none/copy.xlsx"],
  ["a folder as the target", "mkdir copy.xlsx; $K $B --out copy.xlsx --force"],
  ["a name of 255 bytes", '$K $B --out "$(printf %0250d 0).xlsx"'],
  ["a name of 256 bytes", '$K $B --out "$(printf %0251d 0).xlsx"'],
  ["a device", "$K $B --json /dev/null"],
  ["a pipe", "mkfifo p.json; cat p.json >read & $K $B --json p.json; s=$?; wait; exit $s"],
  ["standard output that is full", "$K $B --json - >/dev/full"],
  ["no room for the copy (a file of 4 kB at most)", "ulimit -f 8; $K $B --out copy.xlsx"],
  [
    "no room for a copy that replaces one",
    "echo theirs >copy.xlsx; ulimit -f 8; $K $B --out copy.xlsx --force",
  ],
  [
    "four runs that write one new file",
    "for i in 1 2 3 4; do $K $B --out copy.xlsx 2>>said & done; wait; sort said | uniq -c >&2; rm said",
  ],
  ["killed after 10 to 50 hundredths of a second", killedRuns()],
  [
    "a draft that a killed run left",
    `touch .kenzan-$(${MACHINE})-$(sh -c 'echo $$')-0123abcd.tmp; $K $B --out copy.xlsx`,
  ],
];

/** Runs each in a folder of its own and prints exit status, sentence, and what is there then. */
export function tellWriting(folder: string): void {
  const kenzan = `'${process.execPath}' '${resolve("bin/kenzan.js")}' check --quiet`;
  for (const [name, script] of CASES) {
    const place = join(folder, "writing");
    mkdirSync(place);
    copyFileSync("assets/samples/budget-h28.xlsx", join(place, "book.xlsx"));
    const filled = script.replaceAll("$K", kenzan).replaceAll("$B", "book.xlsx");
    const { status, stderr } = spawnSync("sh", ["-c", filled], { cwd: place, encoding: "utf8" });
    const left = readdirSync(place)
      .sort()
      .map((each) => describe(place, each));
    console.log(["writing", name, `exit ${status}`, stderr.trim(), left.join(", ")].join(" | "));
    rmSync(place, { recursive: true });
  }
}

function killedRuns(): string {
  const runs = [10, 20, 30, 40, 50].map(
    (after) => `timeout -s KILL 0.${after} $K $B --out copy${after}.xlsx`,
  );
  return `(${runs.join("; ")}) 2>/dev/null; $K $B --out last.xlsx`;
}

function describe(folder: string, name: string): string {
  const path = join(folder, name);
  const stats = lstatSync(path);
  const short = name.length > 20 ? `${name.slice(0, 6)}…(${Buffer.byteLength(name)} bytes)` : name;
  if (stats.isSymbolicLink()) return `${short} → ${readlinkSync(path)}`;
  if (stats.isFIFO()) return `${short} (pipe)`;
  if (stats.isDirectory()) return `${short}/`;
  return `${short} ${(stats.mode & 0o777).toString(8)} ${stats.size} B`;
}
