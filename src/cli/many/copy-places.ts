import { basename, dirname, join, relative, resolve } from "node:path";

/**
 * Where the copies of several books go: under their names in one folder. Books of one name come from several folders;
 * each is put into a folder of its own there, as it stands below the folder that they share.
 * @returns by the path of the book.
 */
export function copyPlaces(paths: readonly string[], folder: string): ReadonlyMap<string, string> {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    // Where upper and lower case are one, so are these.
    const name = basename(path).toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return new Map(
    [...byName.values()].flatMap((same): [string, string][] => {
      const shared = same.length > 1 ? sharedFolder(same) : null;
      return same.map((path) => [
        path,
        join(folder, shared === null ? "" : relative(shared, dirname(resolve(path))), basename(path)),
      ]);
    }),
  );
}

function sharedFolder(paths: readonly string[]): string {
  return paths
    .map((path) => dirname(resolve(path)))
    .reduce((shared, folder) => {
      let common = shared;
      while (relative(common, folder).startsWith("..")) common = dirname(common);
      return common;
    });
}
