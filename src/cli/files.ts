import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { CliWords } from "../messages/cli";
import { Refusal } from "./refusal";

/** The bytes of the workbook; it is opened for reading only. */
export function readBook(path: string): Uint8Array {
  try {
    if (statSync(path).isDirectory()) throw new Refusal((words) => words.isFolder(path));
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const missing = ["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(codeOf(error));
    throw new Refusal((words) => (missing ? words.notFound(path) : words.notReadable(path)));
  }
}

/** Writes a result as text, never over the workbook. */
export function writeResult(path: string, text: string, book: string): void {
  if (isSameFile(path, book)) throw new Refusal((words) => words.jsonIsBook(path));
  writeWhole(path, text);
}

/**
 * Writes a file whole or not at all: beside its place under another name, then renamed. Throws a Refusal that says what
 * is in the way; then nothing is left behind.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.tmp`);
  let isMade = false;
  try {
    const file = openSync(draft, "wx");
    isMade = true;
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    if (isMade) rmSync(draft, { force: true });
    throw new Refusal((words) => reasonOf(codeOf(error), path, words));
  }
}

/** Whether two paths lead to one file, by whatever names. */
export function isSameFile(one: string, other: string): boolean {
  if (!existsSync(one) || !existsSync(other)) return false;
  const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
  return a.ino === b.ino && a.dev === b.dev;
}

const FULL = ["ENOSPC", "EDQUOT", "EFBIG"];
const FORBIDDEN = ["EACCES", "EPERM", "EROFS", "EBUSY"];
const MISSING = ["ENOENT", "ENOTDIR", "ENAMETOOLONG"];

function reasonOf(code: string, path: string, words: CliWords): string {
  if (FULL.includes(code)) return words.diskFull(path);
  if (FORBIDDEN.includes(code)) return words.notWritable(path);
  if (MISSING.includes(code)) return words.noFolder(path);
  return words.notWritten(path, code);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "?";
}
