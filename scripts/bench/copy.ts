import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflate, useNodeZlib } from "../../src/cli/zlib";
import { check } from "../../src/engine";
import { marksOf } from "../../src/engine/report/marks";
import { resultSheetOf } from "../../src/engine/report/result-sheet";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { writeCheckedCopy } from "../../src/hosts/xlsx/write";
import { bigBook } from "./big-book";

/**
 * `copy.js` measures reading, checking and writing a large book beside openpyxl's loading of it, each in a process of
 * its own; `copy.js FILE` is such a process.
 */
const FACTS = {
  version: "0",
  checkedAt: { year: 2026, month: 1, day: 1, hour: 0, minute: 0 },
  isSigned: false,
};

const [file] = process.argv.slice(2);
if (file) run(file);
else compare();

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "kenzan-bench-"));
  const path = join(folder, "big.xlsx");
  const bytes = bigBook();
  writeFileSync(path, bytes);
  const ours = spawnSync(process.execPath, [__filename, path], { encoding: "utf8" }).stdout;
  console.log(`\nA book of ${(bytes.length / 1e6).toFixed(1)} MB: ${ours.trim()}`);
  console.log(
    loadedByOpenpyxl(path) ?? "openpyxl is not installed here (python3-openpyxl), so nothing to compare with",
  );
  rmSync(folder, { recursive: true });
}

function run(path: string): void {
  const times: number[] = [performance.now()];
  const lap = <T>(value: T): T => {
    times.push(performance.now());
    return value;
  };
  useNodeZlib();
  const bytes = readFileSync(path);
  const workbook = lap(readWorkbook(bytes, "big.xlsx"));
  const result = check(workbook);
  const marks = marksOf(result);
  const plan = lap(resultSheetOf(result, FACTS, "ja"));
  const copy = lap(writeCheckedCopy(bytes, marks, [plan], { deflate }));
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  const [read = 0, checked = 0, write = 0] = times
    .slice(1)
    .map((time, index) => (time - times[index]!) / 1000);
  console.log(
    `${cells} cells, ${result.equations.length} equations, ${result.findings.length} findings, copy ${(copy.length / 1e6).toFixed(1)} MB\n` +
      `read ${read.toFixed(2)} s, check and word ${checked.toFixed(2)} s, write ${write.toFixed(2)} s (write/read ${(write / read).toFixed(2)}, ≤ 1); ` +
      `together ${(read + checked + write).toFixed(2)} s, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most (≤ 1000)`,
  );
}

function loadedByOpenpyxl(path: string): string | undefined {
  const program =
    "import openpyxl, resource, sys, time\nstart = time.time()\nopenpyxl.load_workbook(sys.argv[1])\n" +
    "print('openpyxl loads it in %.2f s, %d MB at most' % (time.time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))";
  for (const python of ["python3", "/usr/bin/python3"]) {
    const { status, stdout } = spawnSync(python, ["-c", program, path], { encoding: "utf8" });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}
