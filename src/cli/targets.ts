import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { refusalOf } from "./failures";
import { Refusal } from "./refusal";

/** What stands where a result is to be written. */
export type Target =
  | { readonly type: "free" }
  /** A file, which may stand behind a link. */
  | { readonly type: "file"; readonly path: string; readonly stats: Stats }
  /** A pipe or a device that takes characters: what is written goes through. */
  | { readonly type: "stream" };

/** @throws Refusal of folders, links that lead nowhere, disks, and files that are there unless they may be replaced. */
export function targetAt(path: string, mayReplace: boolean): Target {
  try {
    return lookAt(path, mayReplace);
  } catch (error) {
    throw refusalOf(error, path);
  }
}

function lookAt(path: string, mayReplace: boolean): Target {
  if (!isThere(path)) return { type: "free" };
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) {
    throw new Refusal((words) => (mayReplace ? words.linkToNothing(path) : words.targetExists(path)));
  }
  if (stats.isDirectory()) throw new Refusal((words) => words.targetIsFolder(path));
  if (stats.isFIFO() || stats.isCharacterDevice()) return { type: "stream" };
  if (!stats.isFile()) throw new Refusal((words) => words.targetIsNoFile(path));
  if (!mayReplace) throw new Refusal((words) => words.targetExists(path));
  return { type: "file", path: realpathSync(path), stats };
}

/** Whether two paths lead to one file, by whatever names, or would if it were there. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [identityOf(one), identityOf(other)];
  return a === null && b === null ? placeOf(one) === placeOf(other) : a === b;
}

/** null for what is not there, or cannot be looked at. */
function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function placeOf(path: string): string {
  const whole = resolve(path);
  try {
    return join(realpathSync(dirname(whole)), basename(whole));
  } catch {
    return whole;
  }
}
