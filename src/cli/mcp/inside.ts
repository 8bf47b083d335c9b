import { realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";

/**
 * The file that a client names, wherever links lead; null where it lies outside the folder or is not there: the two are
 * told alike, so that nothing outside can be felt out. Nor is a pipe or a device there: nobody would end the wait for it.
 */
export function fileInside(folder: string, path: string): string | null {
  try {
    const root = realpathSync(folder);
    const file = realpathSync(resolve(root, path));
    const way = relative(root, file);
    const isInside = way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
    const stats = statSync(file);
    if (isInside && (stats.isFile() || stats.isDirectory())) return file;
  } catch {
    // Nothing is there.
  }
  return null;
}
