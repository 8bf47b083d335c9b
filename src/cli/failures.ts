import type { CliWords } from "../messages/cli";
import { Refusal } from "./refusal";

const FULL = ["ENOSPC", "EDQUOT", "EFBIG"];
const FORBIDDEN = ["EACCES", "EPERM", "EROFS", "EBUSY"];
const MISSING = ["ENOENT", "ENOTDIR"];

/** What the file system said, in words for the person who gave the path; a Refusal stays what it is. */
export function refusalOf(error: unknown, path: string): Refusal {
  return error instanceof Refusal ? error : new Refusal((words) => reasonOf(codeOf(error), path, words));
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "?";
}

function reasonOf(code: string, path: string, words: CliWords): string {
  if (code === "EEXIST") return words.targetExists(path);
  if (code === "ENAMETOOLONG") return words.nameTooLong(path);
  if (FULL.includes(code)) return words.diskFull(path);
  if (FORBIDDEN.includes(code)) return words.notWritable(path);
  if (MISSING.includes(code)) return words.noFolder(path);
  return words.notWritten(path, code);
}
