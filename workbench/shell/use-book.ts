import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Lang, Words } from "../../src/messages/words";
import { UnreadableWorkbookError } from "../../src/hosts/xlsx/unreadable";
import { UNREADABLE } from "../../src/messages/unreadable";
import { openedAs } from "../../src/messages/conversion";
import { outcomes } from "../../src/messages/workbench";
import { HostError } from "../../host/protocol/errors";
import { bytesIn, FileGoneError } from "../book/file-bytes";
import { OpenBook } from "../book/open-book";
import { readApart } from "../book/read-apart";
import { loadSample, type SampleName, sampleCalled, SAMPLES } from "../book/samples";
import { saved } from "../book/save";
import { offer } from "./offer";

export interface Notice {
  readonly tone: "good" | "bad";
  readonly words: Words;
}

/** A book that is to be opened once the person has agreed that unsaved changes are lost. */
interface Wish {
  readonly name: string;
  /** Ends with the reason of the signal once that is given. */
  readonly make: (signal: AbortSignal) => Promise<Opened>;
}

interface Opened {
  readonly book: OpenBook;
  /** What is said once it is open. */
  readonly notice?: Notice;
}

/** The book that is open, and what is under way with it. */
export interface BookState {
  readonly book: OpenBook | null;
  readonly notice: Notice | null;
  readonly busy: "opening" | "saving" | null;
  readonly isAsking: boolean;
  readonly say: (notice: Notice | null) => void;
  readonly openFile: (file: File) => void;
  readonly openSample: (sample: SampleName) => void;
  readonly answer: (goOn: boolean) => void;
  /** Ends the opening that is under way; the book that is open stays. */
  readonly stopOpening: () => void;
  readonly save: (lang: Lang) => void;
}

/** What sessions of the pane keep belongs to the book that was open. */
const forgetPane = () => sessionStorage.clear();

export function useBook(): BookState {
  const [notice, say] = useState<Notice | null>(null);
  const [busy, setBusy] = useState<BookState["busy"]>(null);
  const { book, wish, want, open, dismiss, stop } = useOpening(say, setBusy);
  const openSample = useCallback(
    (sample: SampleName, after?: Notice) => {
      const name = `${sample}.xlsx`;
      want({
        name,
        make: async (signal) => {
          const opened = await openedBook(await loadSample(sample), name, signal);
          return after ? { ...opened, notice: after } : opened;
        },
      });
    },
    [want],
  );

  useStart(openSample);
  return {
    ...{ book, notice, busy, say, openSample },
    isAsking: wish !== null,
    openFile: (file) => {
      const { name } = file;
      want({ name, make: async (signal) => openedBook(await bytesIn(file), name, signal) });
    },
    stopOpening: stop,
    answer: (goOn) => (goOn && wish ? void open(wish) : dismiss()),
    save: (lang) => {
      if (!book) return;
      setBusy("saving");
      void download(book, lang)
        .then(say)
        .finally(() => setBusy(null));
    },
  };
}

/** Opens books, one after the other; asks first where the open one has unsaved changes. */
function useOpening(say: (notice: Notice | null) => void, setBusy: (busy: BookState["busy"]) => void) {
  const [book, setBook] = useState<OpenBook | null>(null);
  const [wish, setWish] = useState<Wish | null>(null);
  const current = useRef<OpenBook | null>(null);
  const opening = useRef<AbortController | null>(null);
  const stop = useCallback(() => opening.current?.abort(), []);
  const open = useCallback(
    async ({ name, make }: Wish) => {
      stop();
      const own = (opening.current = new AbortController());
      setWish(null);
      setBusy("opening");
      try {
        const { book: opened, notice } = await make(own.signal);
        forgetPane();
        current.current = opened;
        setBook(opened);
        say(notice ?? null);
      } catch (error) {
        const words = own.signal.aborted ? outcomes.stopped(name) : whyNotOpened(name, error);
        if (opening.current === own) say({ tone: "bad", words });
      } finally {
        if (opening.current === own) setBusy(null);
      }
    },
    [say, setBusy, stop],
  );
  const want = useCallback(
    (wished: Wish) => {
      if (current.current?.host.book.isDirty) setWish(wished);
      else void open(wished);
    },
    [open],
  );
  useStaying(current);
  return { book, wish, want, open, stop, dismiss: () => setWish(null) };
}

/** The browser asks before the page is left while there are unsaved changes. */
function useStaying(current: RefObject<OpenBook | null>): void {
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => {
      if (current.current?.host.book.isDirty) event.preventDefault();
    };
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [current]);
}

/** The book of a file; of one in another format with what is said of that. */
async function openedBook(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<Opened> {
  const read = await readApart(bytes, name, signal);
  signal.throwIfAborted();
  const book = new OpenBook(read.bytes, read.name, read.book);
  if (!read.format) return { book };
  return { book, notice: { tone: "good", words: openedAs(read.name, read.format) } };
}

/** Hands the book to the browser as a file; what there is to say of it. */
async function download(book: OpenBook, lang: Lang): Promise<Notice> {
  try {
    const file = await saved(book, lang);
    offer(file);
    book.host.act((model) => (model.isDirty = false));
    return { tone: "good", words: outcomes.saved(file.name) };
  } catch (error) {
    return { tone: "bad", words: outcomes.notSaved(messageOf(error)) };
  }
}

/** Opens the sample that the address names, else the first. */
function useStart(openSample: (sample: SampleName, notice?: Notice) => void): void {
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get("sample");
    const found = asked === null ? SAMPLES[0]! : sampleCalled(asked);
    if (found) openSample(found);
    else openSample(SAMPLES[0]!, { tone: "bad", words: outcomes.noSample(asked!) });
  }, [openSample]);
}

function whyNotOpened(name: string, error: unknown): Words {
  if (error instanceof UnreadableWorkbookError) {
    return outcomes.unreadable(name, UNREADABLE[error.code]);
  }
  if (error instanceof FileGoneError) return outcomes.gone(name);
  console.error(error);
  return outcomes.notOpened(name);
}

function messageOf(error: unknown): string {
  if (!(error instanceof HostError)) console.error(error);
  return error instanceof Error ? error.message : String(error);
}
