import { spawnSync } from "node:child_process";
import { join } from "node:path";

const program = join(__dirname, "../../bin/kenzan.js");

/** What `kenzan check` says and ends with, run in a folder. */
export function checkIn(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "check", ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { status, stdout, stderr };
}
