import { createHash, randomBytes } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** Files on their way, in the folder of their target; short, since names may have 255 bytes in all. */
const DRAFT = /^\.kenzan-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.tmp$/;
/** No run takes so long, on whatever machine. */
const LONGEST_RUN = 24 * 60 * 60 * 1000;

/** A name that no other run uses; it says whose it is. */
export function draftName(): string {
  return `.kenzan-${machine()}-${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
}

/** Removes what runs that were killed left in a folder; drafts of runs that may be under way stay. */
export function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, host, pid] = DRAFT.exec(name) ?? [];
    if (pid === undefined) continue;
    const path = join(folder, name);
    const isGone = host === machine() ? !isRunning(Number(pid)) : isOlderThan(path, LONGEST_RUN);
    if (isGone) quietly(() => rmSync(path, { force: true }));
  }
}

/** Removes what this run has not finished in a folder; nothing of it may be at work there any more. */
export function removeOwnDrafts(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, host, pid] = DRAFT.exec(name) ?? [];
    if (host === machine() && Number(pid) === process.pid) {
      quietly(() => rmSync(join(folder, name), { force: true }));
    }
  }
}

function namesIn(folder: string): readonly string[] {
  return quietly(() => readdirSync(folder)) ?? [];
}

function machine(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else cannot be signalled, but is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function isOlderThan(path: string, age: number): boolean {
  const changed = quietly(() => statSync(path).mtimeMs);
  return changed !== undefined && Date.now() - changed > age;
}

/** What cannot be tidied up is no reason to fail. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
