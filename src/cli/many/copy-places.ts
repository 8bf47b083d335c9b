import { basename, dirname, join, relative, resolve } from "node:path";

/**
 * Where the copies of several books go: under their names in one folder, .xls and .ods as .xlsx. Books of one name come from several folders;
 * each is put into a folder of its own there, as it stands below the folder that they share.
 * @returns by the path of the book.
 */
export function copyPlaces(paths: readonly string[], folder: string): ReadonlyMap<string, string> {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    // Where upper and lower case are one, so are these.
    const name = copyName(path).toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return new Map(
    [...byName.values()].flatMap((same): [string, string][] => {
      const shared = same.length > 1 ? sharedFolder(same) : null;
      return same.map((path) => [
        path,
        join(
          folder,
          shared === null ? "" : relative(shared, dirname(resolve(path))),
          hasTwin(path, same) ? `${basename(path)}.xlsx` : copyName(path),
        ),
      ]);
    }),
  );
}

/** Whether what is converted would take the name of another book of its folder: 予算.xls beside 予算.xlsx. */
function hasTwin(path: string, same: readonly string[]): boolean {
  const isConverted = copyName(path) !== basename(path);
  return (
    isConverted && same.some((other) => other !== path && dirname(resolve(other)) === dirname(resolve(path)))
  );
}

/** What is converted is written as .xlsx. */
function copyName(path: string): string {
  return basename(path).replace(/\.(?:xls|ods)$/i, ".xlsx");
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
