import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** Tables of others are no part of the repository; where they stand beside it, they are measured. */
const FOLDER = path.resolve(__dirname, "../../../shared/real-data");

// 20 s on an idle machine, beside other tests several times as long.
jest.setTimeout(600_000);

(existsSync(FOLDER) ? test : test.skip)(
  `no figure of the corpus is below what was reached before${existsSync(FOLDER) ? "" : " (there is no ../shared/real-data)"}`,
  () => {
    const run = spawnSync("npm", ["run", "-s", "corpus", "--", FOLDER, "--without-times"], {
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    expect(run.stderr).not.toContain("Below what was reached");
    expect(run.stdout).toContain("| euses: cells: recall |");
    expect(run.status).toBe(0);
  },
);
