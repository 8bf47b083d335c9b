import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bigBook, BIG } from "./big-book";
import { type Cost, costOf, costOfPython, least } from "./cost";
import { phaseOf } from "./phases";

/**
 * `beside.js` measures the whole command on large books and on the reference book, beside what others take to load the
 * same file, all in one run; BEFORE=dist/cli/kenzan.js of another checkout adds that build. `beside.js PHASE FILE` is
 * one of the processes.
 */
const SAMPLE = "assets/samples/budget-h28.xlsx";
const SMALL_RUNS = 9;
const OPENPYXL = "openpyxl loads it";

const BOOKS = {
  "1.2 million cells on 40 sheets, one error": BIG,
  "the same, one error in each sheet": { ...BIG, errors: BIG.sheets },
  "the same on 100 sheets": { ...BIG, sheets: 100, groups: 60 },
};

const [phase, file] = process.argv.slice(2);
if (phase && file) void phaseOf(phase, readFileSync(file)).then(console.log);
else compare();

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "kenzan-bench-"));
  const path = join(folder, "book.xlsx");
  try {
    for (const [name, extent] of Object.entries(BOOKS)) {
      const bytes = bigBook(extent);
      writeFileSync(path, bytes);
      console.log(`\n${name}, ${(bytes.length / 1e6).toFixed(1)} MB`);
      tell(costsOf(path, extent === BIG));
    }
    console.log(`\nthe reference book, the least of ${SMALL_RUNS} runs`);
    tell(small());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Costs = Readonly<Record<string, Cost | null>>;

function costsOf(path: string, withPhases: boolean): Costs {
  const check = (kenzan: string, ...more: string[]) => costOf([kenzan, "check", path, "--quiet", ...more]);
  const writing = ["--out", `${path}.copy.xlsx`, "--force"];
  const before = process.env.BEFORE;
  const own = (name: string) => costOf([__filename, name, path]);
  return {
    [OPENPYXL]: costOfPython("import openpyxl\nopenpyxl.load_workbook(sys.argv[1])", path),
    "kenzan check --out": check("bin/kenzan.js", ...writing),
    ...(before ? { "before: kenzan check --out": check(before, ...writing) } : {}),
    ...(withPhases
      ? {
          "kenzan check": check("bin/kenzan.js"),
          "up to: inflating alone": own("inflate"),
          "up to: reading": own("read"),
          "up to: findings": own("find"),
          "up to: diagnosis": own("check"),
          "hucre reads it": own("hucre"),
          "exceljs reads it": existsSync("node_modules/exceljs") ? own("exceljs") : null,
        }
      : {}),
  };
}

function small(): Costs {
  const check = (kenzan: string) => least(SMALL_RUNS, () => costOf([kenzan, "check", SAMPLE, "--quiet"]));
  return {
    "kenzan check": check("bin/kenzan.js"),
    ...(process.env.BEFORE ? { "before: kenzan check": check(process.env.BEFORE) } : {}),
    "node alone": least(SMALL_RUNS, () => costOf(["-e", "0"])),
  };
}

function tell(costs: Costs): void {
  const beside = costs[OPENPYXL]?.cpu;
  console.log(row(["", "CPU s", "wall s", "MB", "÷ openpyxl"]));
  for (const [name, cost] of Object.entries(costs)) {
    const ratio = cost && beside ? (cost.cpu / beside).toFixed(2) : "";
    console.log(
      cost
        ? row([name, cost.cpu.toFixed(2), cost.wall.toFixed(2), cost.megabytes.toFixed(0), ratio])
        : row([name, "not here"]),
    );
  }
}

function row([name = "", ...figures]: readonly string[]): string {
  return name.padEnd(30) + figures.map((each) => each.padStart(12)).join("");
}
