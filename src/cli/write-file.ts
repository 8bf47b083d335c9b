import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { draftName, removeLeftovers } from "./drafts";
import { codeOf, refusalOf } from "./failures";
import { targetAt } from "./targets";

/** Where a result goes. */
export interface Destination {
  readonly path: string;
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
  /** Rights of the book: who may not read it may not read what is made of it. */
  readonly mode: number;
}

/**
 * Writes a file whole or not at all: beside its place under another name, then moved. A new file is linked into place,
 * so that one that was made meanwhile stays; a file that is replaced keeps its owner and rights. Pipes and devices are
 * written through. Throws a Refusal that says what is in the way; then nothing is left behind.
 */
export function writeWhole({ path, force, mode }: Destination, content: string | Uint8Array): void {
  try {
    const target = targetAt(path, force);
    if (target.type === "stream") return writeFileSync(path, content);
    const place = target.type === "file" ? target.path : path;
    removeLeftovers(dirname(place));
    const draft = join(dirname(place), draftName());
    try {
      writeDraft(draft, content, target.type === "file" ? target.stats : mode);
      if (target.type === "file") renameSync(draft, place);
      else moveToFree(draft, place);
    } finally {
      rmSync(draft, { force: true });
    }
  } catch (error) {
    throw refusalOf(error, path);
  }
}

/** @param rights those of the file to be replaced, or the mode of a new one. */
function writeDraft(draft: string, content: string | Uint8Array, rights: Stats | number): void {
  const file = openSync(draft, "wx", 0o600);
  try {
    writeFileSync(file, content);
    if (typeof rights === "number") fchmodSync(file, (rights & 0o666 & ~process.umask()) | 0o600);
    else keepRights(file, rights);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function keepRights(file: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Only an administrator can give a file away; the rights below still hold.
  }
  fchmodSync(file, mode & 0o7777);
}

function moveToFree(draft: string, place: string): void {
  try {
    linkSync(draft, place);
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error))) throw error;
    // Some network folders know no links: an empty file keeps the place.
    closeSync(openSync(place, "wx", 0o600));
    try {
      renameSync(draft, place);
    } catch (failure) {
      rmSync(place, { force: true });
      throw failure;
    }
  }
}

const NO_LINKS = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK"];
