import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";

/** Bytes by path. */
export type Files = Readonly<Record<string, Uint8Array>>;

export interface Packed {
  readonly folder: string;
  /** The bytes of the files that were made, by name. */
  readonly made: Files;
  /** What is in the zip of this name: "server", "workbench", "cli". */
  readonly inside: (name: string) => Files;
  readonly remove: () => void;
}

/** What `npm run package` makes. */
export function packed(...args: readonly string[]): Packed {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  const program = resolve("scripts/package/index.js");
  execFileSync(process.execPath, [program, ...args, "--out", folder], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const made = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]),
  );
  const inside = (name: string) => {
    const [zip] = Object.keys(made).filter((file) => file.endsWith(`-${name}.zip`));
    return unzipSync(made[zip!]!);
  };
  return { folder, made, inside, remove: () => rmSync(folder, { recursive: true }) };
}
