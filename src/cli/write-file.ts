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

/** A file that is written in pieces and is there once it is finished. */
export interface WholeFile {
  readonly append: (content: string | Uint8Array) => void;
  readonly finish: () => void;
  /** Leaves nothing behind; after `finish` nothing happens. */
  readonly discard: () => void;
}

/** Writes a file whole or not at all: see `openWhole`. */
export function writeWhole(destination: Destination, content: string | Uint8Array): void {
  const file = openWhole(destination);
  try {
    file.append(content);
    file.finish();
  } finally {
    file.discard();
  }
}

/**
 * Begins a file that is written whole or not at all: beside its place under another name, then moved. A new file is
 * linked into place, so that one that was made meanwhile stays; a file that is replaced keeps its owner and rights. Pipes
 * and devices are written through. Throws a Refusal that says what is in the way, as its functions do; then nothing is
 * left behind once the file is discarded.
 */
export function openWhole({ path, force, mode }: Destination): WholeFile {
  return refusing(path, () => {
    const target = targetAt(path, force);
    if (target.type === "stream") {
      const file = openSync(path, "w");
      const close = once(() => closeSync(file));
      return wrapped(path, {
        append: (content) => void writeFileSync(file, content),
        finish: close,
        discard: close,
      });
    }
    const place = target.type === "file" ? target.path : path;
    removeLeftovers(dirname(place));
    const draft = join(dirname(place), draftName());
    const file = openSync(draft, "wx", 0o600);
    const close = once(() => closeSync(file));
    return wrapped(path, {
      append: (content) => void writeFileSync(file, content),
      finish: () => {
        setRights(file, target.type === "file" ? target.stats : mode);
        fsyncSync(file);
        close();
        if (target.type === "file") renameSync(draft, place);
        else moveToFree(draft, place);
      },
      discard: () => {
        close();
        rmSync(draft, { force: true });
      },
    });
  });
}

function wrapped(path: string, { append, finish, discard }: WholeFile): WholeFile {
  return {
    append: (content) => refusing(path, () => append(content)),
    finish: () => refusing(path, finish),
    discard: () => refusing(path, discard),
  };
}

function refusing<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw refusalOf(error, path);
  }
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

/** @param rights those of the file to be replaced, or the mode of a new one. */
function setRights(file: number, rights: Stats | number): void {
  if (typeof rights === "number") fchmodSync(file, (rights & 0o666 & ~process.umask()) | 0o600);
  else keepRights(file, rights);
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
