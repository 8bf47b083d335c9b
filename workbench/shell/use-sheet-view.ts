import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Lang } from "../../src/messages/words";
import { workbench } from "../../src/messages/workbench";
import type { OpenBook, Refusal } from "../book/open-book";
import { SheetView } from "../grid/sheet-view";

/** The drawn sheet in an element of the page, kept as the book is; the page is drawn anew whenever it has changed. */
export function useSheetView(
  element: RefObject<HTMLDivElement | null>,
  book: OpenBook | null,
  lang: Lang,
  onRefused: (refusal: Refusal) => void,
): RefObject<SheetView | null> {
  const view = useRef<SheetView | null>(null);
  const language = useRef(lang);
  const refused = useRef(onRefused);
  const [, redraw] = useState(0);
  const draw = useCallback(() => redraw((count) => count + 1), []);
  useEffect(() => {
    language.current = lang;
    refused.current = onRefused;
  });
  useEffect(() => {
    view.current = new SheetView(element.current!, {
      changed: draw,
      refused: (refusal) => refused.current(refusal),
      staleText: () => workbench.stale[language.current],
    });
  }, [element, draw]);
  useEffect(() => {
    if (!book) return;
    view.current!.open(book);
    let isOpen = true;
    book.host.onSettled(() => {
      if (isOpen) view.current!.follow();
    });
    return () => {
      isOpen = false;
    };
  }, [book]);
  return view;
}
