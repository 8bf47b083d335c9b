import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { LARGEST_FILE } from "../hosts/xlsx/limits";
import { codeOf } from "./failures";
import { Refusal } from "./refusal";

const PIECE = 1024 * 1024;

export interface Book {
  readonly bytes: Uint8Array;
  /** The rights of the file. */
  readonly mode: number;
}

/** The bytes of the workbook; it is opened for reading only, and no more is read of a pipe or device than a file may hold. */
export function readBook(path: string, largest = LARGEST_FILE): Book {
  try {
    const file = openSync(path, "r");
    try {
      const stats = fstatSync(file);
      if (stats.isDirectory()) throw isFolder(path);
      if (stats.size > largest) throw tooLarge(path);
      return { bytes: readAll(file, path, largest), mode: stats.mode & 0o777 };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (codeOf(error) === "EISDIR") throw isFolder(path);
    const missing = ["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(codeOf(error));
    throw missing
      ? new Refusal((words) => words.notFound(path), "not-found")
      : new Refusal((words) => words.notReadable(path), "not-readable");
  }
}

function readAll(file: number, path: string, largest: number): Uint8Array {
  const pieces: Buffer[] = [];
  let total = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(PIECE);
    const count = readSync(file, piece, 0, PIECE, null);
    if (count === 0) break;
    total += count;
    if (total > largest) throw tooLarge(path);
    pieces.push(piece.subarray(0, count));
  }
  return Buffer.concat(pieces, total);
}

function tooLarge(path: string): Refusal {
  return new Refusal((words) => words.fileTooLarge(path), "too-large");
}

function isFolder(path: string): Refusal {
  return new Refusal((words) => words.isFolder(path), "is-folder");
}
