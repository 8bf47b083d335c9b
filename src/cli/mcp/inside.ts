import { realpathSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";

/** A path that a client may not ask for; the message is for the client. */
export class OutsideError extends Error {}

/**
 * The file that a client names, wherever links lead.
 * @throws OutsideError where it lies outside the folder, or is not there: the two are told alike, so that nothing
 * outside can be felt out.
 */
export function fileInside(folder: string, path: string): string {
  const root = realpathSync(folder);
  try {
    const file = realpathSync(resolve(root, path));
    const way = relative(root, file);
    if (way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way)) return file;
  } catch {
    // Told below.
  }
  throw new OutsideError(`${path}: not a file in the folder of this server`);
}
