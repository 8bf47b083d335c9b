import { isBookName, isPassedOver } from "../../src/hosts/summary/book-names";

/** A file that a person chose or dropped. */
export interface ChosenFile {
  /** Under which it is told: with the folders that it was found in. */
  readonly path: string;
  readonly file: File;
  /** Found in a folder, rather than named. */
  readonly isFound: boolean;
}

/** Files as they were named. */
export function named(files: readonly File[]): ChosenFile[] {
  return toldApart(asNamed(files));
}

const asNamed = (files: readonly File[]) => files.map((file) => ({ path: file.name, file, isFound: false }));

/** Of two of one path, out of different folders, the second is 「予算.xlsx (2)」: a book is opened by its path. */
function toldApart(chosen: readonly ChosenFile[]): ChosenFile[] {
  const taken = new Set(chosen.map(({ path }) => path));
  const counts = new Map<string, number>();
  return chosen.map((each) => {
    let count = (counts.get(each.path) ?? 0) + 1;
    if (count > 1) while (taken.has(`${each.path} (${count})`)) count += 1;
    counts.set(each.path, count);
    return count > 1 ? { ...each, path: `${each.path} (${count})` } : each;
  });
}

/** The books of a folder, as `kenzan check` finds them: by name, folder by folder; and the results of earlier runs in it. */
export function filesOfFolder(files: readonly File[]): ChosenFile[] {
  return files
    .map((file) => ({ path: file.webkitRelativePath, file, isFound: true }))
    .filter(({ path }) => isOfUse(path))
    .sort((a, b) => order(a.path.split("/"), b.path.split("/")));
}

/** What was dropped: the files as they were named, and the books of folders. */
export async function droppedFiles({ items }: DataTransfer): Promise<ChosenFile[]> {
  // What was dropped can be asked for only until the event is over.
  const dropped = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const folders = dropped.flatMap(({ entry }) => (entry && isFolder(entry) ? [entry] : []));
  const found = await Promise.all(folders.map((folder) => filesIn(folder, folder.name)));
  const files = dropped.flatMap(({ entry, file }) => (file && !entry?.isDirectory ? [file] : []));
  return toldApart([...asNamed(files), ...found.flat().filter(({ path }) => isOfUse(path))]);
}

async function filesIn(folder: FileSystemDirectoryEntry, path: string): Promise<ChosenFile[]> {
  const entries = (await entriesOf(folder)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const each = entries.map(async (entry): Promise<ChosenFile[]> => {
    const inner = `${path}/${entry.name}`;
    if (isFolder(entry)) return filesIn(entry, inner);
    const file = await fileOf(entry as FileSystemFileEntry);
    return file ? [{ path: inner, file, isFound: true }] : [];
  });
  return (await Promise.all(each)).flat();
}

/** A browser hands them out a hundred at a time; a folder that may not be read holds nothing, as on the command line. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[][] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (some.length === 0) return all.flat();
    all.push(some);
  }
}

/** null where it has gone since. */
const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File | null>((done) => entry.file(done, () => done(null)));

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Whether a file is no book, but what a check has found earlier. */
export const isEarlier = ({ file }: ChosenFile) => isResults(file.name);

const isResults = (name: string) => /\.jsonl$/i.test(name);

/** The folder that was chosen may be called anything. */
function isOfUse(path: string): boolean {
  const [, ...inside] = path.split("/");
  return (isBookName(path) || isResults(path)) && !inside.some(isPassedOver);
}

function order(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! < (b[at] ?? "") ? -1 : 1;
}
