import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "..");
const program = join(root, "dist/cli/kenzan.js");
const RUNS = 100;
const AT_ONCE = 2;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  copyFileSync(join(root, "assets/samples/budget-h28.xlsx"), join(folder, "book.xlsx"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test(`killed ${RUNS} times at random moments, the book is intact and the copy absent or whole`, async () => {
  const book = hash("book.xlsx");
  const started = performance.now();
  expect(spawnSync(process.execPath, args("whole.xlsx"), options()).status).toBe(0);
  const whole = { hash: hash("whole.xlsx"), time: performance.now() - started };
  let killed = 0;
  const run = async (number: number) => {
    const out = `copy${number}.xlsx`;
    // Most of the time goes before anything is written, so the later moments are the interesting ones.
    if (await runAndKill(out, whole.time * (0.3 + Math.random()))) killed += 1;
    if (existsSync(join(folder, out))) expect(hash(out)).toBe(whole.hash);
    expect(hash("book.xlsx")).toBe(book);
  };
  for (let number = 0; number < RUNS; number += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => run(number + index)));
  }
  expect(killed).toBeGreaterThan(RUNS / 4);
  expect(spawnSync(process.execPath, args("copy0.xlsx", "--force"), options()).status).toBe(0);
  expect(hash("copy0.xlsx")).toBe(whole.hash);
}, 120_000);

/** Whether the run was killed before it had ended by itself. */
function runAndKill(out: string, after: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args(out), { ...options(), stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), after);
    child.on("exit", (_code, signal) => {
      clearTimeout(timer);
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
