import { useCallback, useEffect, useRef, useState } from "react";
import type { Lang, Words } from "../../src/messages/words";
import { converted } from "../../src/hosts/other-formats";
import { UnreadableWorkbookError } from "../../src/hosts/xlsx/unreadable";
import { UNREADABLE } from "../../src/messages/unreadable";
import { openedAs } from "../../src/messages/conversion";
import { outcomes } from "../../src/messages/workbench";
import { HostError } from "../../host/protocol/errors";
import { OpenBook } from "../book/open-book";
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
  readonly make: () => Promise<Opened>;
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
  readonly save: (lang: Lang) => void;
}

/** What sessions of the pane keep belongs to the book that was open. */
const forgetPane = () => sessionStorage.clear();

export function useBook(): BookState {
  const [notice, say] = useState<Notice | null>(null);
  const [busy, setBusy] = useState<BookState["busy"]>(null);
  const { book, wish, want, open, dismiss } = useOpening(say, setBusy);
  const openSample = useCallback(
    (sample: SampleName, after?: Notice) => {
      const name = `${sample}.xlsx`;
      const make = async () => ({ book: new OpenBook(await loadSample(sample), name), notice: after });
      want({ name, make });
    },
    [want],
  );

  useStart(openSample);
  return {
    ...{ book, notice, busy, say, openSample },
    isAsking: wish !== null,
    openFile: (file) => {
      want({ name: file.name, make: () => openedFile(file) });
    },
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
  const open = useCallback(
    async ({ name, make }: Wish) => {
      setWish(null);
      setBusy("opening");
      try {
        const { book: opened, notice } = await make();
        forgetPane();
        current.current = opened;
        setBook(opened);
        say(notice ?? null);
      } catch (error) {
        say({ tone: "bad", words: whyNotOpened(name, error) });
      } finally {
        setBusy(null);
      }
    },
    [say, setBusy],
  );
  const want = useCallback(
    (wished: Wish) => {
      if (current.current?.host.book.isDirty) setWish(wished);
      else void open(wished);
    },
    [open],
  );
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => {
      if (current.current?.host.book.isDirty) event.preventDefault();
    };
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, []);
  return { book, wish, want, open, dismiss: () => setWish(null) };
}

/** The book of a file; one in another format as an .xlsx, with what is said of that. */
async function openedFile(file: File): Promise<Opened> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const other = await converted(bytes, file.name);
  if (!other) return { book: new OpenBook(bytes, file.name) };
  const name = file.name.replace(/\.[^.]*$/, "") + ".xlsx";
  const notice: Notice = { tone: "good", words: openedAs(name, other.format) };
  return { book: new OpenBook(other.bytes, name), notice };
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
  console.error(error);
  return outcomes.notOpened(name);
}

function messageOf(error: unknown): string {
  if (!(error instanceof HostError)) console.error(error);
  return error instanceof Error ? error.message : String(error);
}
