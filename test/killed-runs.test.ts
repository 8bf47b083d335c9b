import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "..");
const program = join(root, "bin/kenzan.js");
/**
 * After how much has happened in the folder a run is killed: nothing, or so many times that a file appeared, grew or was
 * renamed. The signal comes a little later each time, so that every moment of writing has its turn.
 */
const AFTER = [0, 1, 2, 3, 4, 5];
const TIMES = 4;
const AT_ONCE = 2;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  copyFileSync(join(root, "assets/samples/budget-h28.xlsx"), join(folder, "book.xlsx"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("killed at once or while it writes, many times, the book is intact and the copy absent or whole", async () => {
  const book = hash("book.xlsx");
  expect(spawnSync(process.execPath, args("whole.xlsx"), options()).status).toBe(0);
  const whole = hash("whole.xlsx");
  const killed = new Map(AFTER.map((after) => [after, 0]));
  const run = async (after: number, number: number) => {
    const out = `copy${after}-${number}.xlsx`;
    if (await runAndKill(out, after)) killed.set(after, killed.get(after)! + 1);
    if (existsSync(join(folder, out))) expect(hash(out)).toBe(whole);
    expect(hash("book.xlsx")).toBe(book);
  };
  for (const after of AFTER)
    for (let number = 0; number < TIMES; number += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => run(after, number + index)));
  expect(killed.get(0)).toBe(TIMES);
  expect(killed.get(1)).toBeGreaterThan(0);
  expect(spawnSync(process.execPath, args("copy0-0.xlsx", "--force"), options()).status).toBe(0);
  expect(hash("copy0-0.xlsx")).toBe(whole);
}, 120_000);

/** Whether the run was killed before it had ended by itself. */
function runAndKill(out: string, after: number): Promise<boolean> {
  return new Promise((resolve) => {
    let seen = 0;
    const child = spawn(process.execPath, args(out), { ...options(), stdio: "ignore" });
    const watcher = watch(folder, () => {
      if (++seen === after) child.kill("SIGKILL");
    });
    if (after === 0) child.kill("SIGKILL");
    child.on("exit", (_code, signal) => {
      watcher.close();
      resolve(signal === "SIGKILL");
    });
  });
}

function args(out: string, ...more: string[]): string[] {
  return [program, "check", "book.xlsx", "--out", out, "--quiet", ...more];
}

function options() {
  return { cwd: folder, env: { ...process.env, SOURCE_DATE_EPOCH: "1795000000" } };
}

function hash(name: string): string {
  return createHash("sha256")
    .update(readFileSync(join(folder, name)))
    .digest("hex");
}
