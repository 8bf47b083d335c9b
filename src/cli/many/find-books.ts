import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { isBookName, isPassedOver } from "../../hosts/summary/book-names";

/** A book to be checked, by the path under which it is told. */
export interface FoundBook {
  readonly path: string;
  /** Found in a folder, rather than named. */
  readonly isFound: boolean;
  /** A named folder that holds none: told in its place, since whoever named it expects books there. */
  readonly isEmptyFolder?: true;
}

/**
 * The books that arguments name, in their order: files, and what folders hold, by name and folder by folder. A book that
 * is reached twice comes once. Nothing is opened.
 * @param except a folder that is not searched: where the copies go.
 */
export function findBooks(paths: readonly string[], except: string | null): FoundBook[] {
  const seen = new Set<string>();
  const left = except === null ? null : identityOf(except);
  return paths
    .flatMap((path) => (isFolder(path) ? booksOf(path, left) : [{ path, isFound: false }]))
    .filter(({ path }) => {
      const identity = identityOf(path);
      return !seen.has(identity) && seen.add(identity);
    });
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function booksOf(folder: string, left: string | null): FoundBook[] {
  const books = booksIn(folder, left);
  return books.length || identityOf(folder) === left
    ? books
    : [{ path: folder, isFound: false, isEmptyFolder: true }];
}

function booksIn(folder: string, left: string | null): FoundBook[] {
  if (identityOf(folder) === left) return [];
  return entriesOf(folder).flatMap((entry): FoundBook[] => {
    if (isPassedOver(entry.name)) return [];
    const path = join(folder, entry.name);
    // A link to a folder may lead back to where it stands.
    if (entry.isDirectory()) return booksIn(path, left);
    const isFile = entry.isFile() || (entry.isSymbolicLink() && isFileAt(path));
    return isFile && isBookName(entry.name) ? [{ path, isFound: true }] : [];
  });
}

/** The same in every run; a folder that may not be read holds nothing, as a file manager shows it. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function isFileAt(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function identityOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
