import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export const ROOT = path.join(__dirname, "../..");

const CRUISER = path.join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

/** An import that a rule forbids. */
export interface ForbiddenImport {
  readonly rule: string;
  readonly from: string;
}

/** What dependency-cruiser says of the folders below `root`; `config` is a file that gives its configuration. */
export function forbiddenImports(
  root: string,
  folders: readonly string[],
  config: string,
): readonly ForbiddenImport[] {
  const args = [CRUISER, "--config", config, "--output-type", "json", ...folders];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (!stdout) throw new Error(stderr);
  const { violations } = JSON.parse(stdout).summary;
  return violations.map(({ rule, from }: { rule: { name: string }; from: string }) => ({
    rule: rule.name,
    from,
  }));
}

/** What the rules of the house say of a tree of these small files. */
export function forbiddenAmong(files: Readonly<Record<string, string>>): readonly ForbiddenImport[] {
  return inTemporaryFolder((folder) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const folders = [...new Set(Object.keys(files).map((file) => file.split("/")[0]!))];
    return forbiddenImports(folder, folders, path.join(ROOT, ".dependency-cruiser.js"));
  });
}

/** What they say of the sources with no exception. */
export function forbiddenWithoutExceptions(folders: readonly string[]): readonly ForbiddenImport[] {
  return inTemporaryFolder((folder) => {
    const config = path.join(folder, "config.js");
    const rules = JSON.stringify(path.join(ROOT, "lint/imports.js"));
    const options = JSON.stringify(path.join(ROOT, ".dependency-cruiser.js"));
    writeFileSync(
      config,
      `module.exports = { ...require(${options}), forbidden: require(${rules}).importRules(() => []) };`,
    );
    return forbiddenImports(ROOT, folders, config);
  });
}

function inTemporaryFolder<Result>(act: (folder: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), "house-"));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
