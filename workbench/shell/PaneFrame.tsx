import { useEffect, useRef } from "react";
import type { Lang } from "../../src/messages/words";
import { workbench } from "../../src/messages/workbench";
import { openPane } from "../../host/bridges/page";
import type { OpenBook } from "../book/open-book";

interface Props {
  readonly book: OpenBook;
  /** The page of the pane, from here: "taskpane.html?command=check". */
  readonly address: string;
  readonly lang: Lang;
  /** The page in the pane was loaded; not told where pages may not look into each other, as those from a file share. */
  readonly onLoad: (pane: Window) => void;
}

/** The built task pane, unmodified, over the host that stands in for Excel. A new key replaces its page, as Office does. */
export function PaneFrame({ book, address, lang, onLoad }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const url = new URL(address, document.baseURI).href;
    return openPane(frame.current!, book.host, { url, language: lang === "ja" ? "ja-JP" : "en-US" });
  }, [book, address, lang]);
  return (
    <iframe
      ref={frame}
      id="pane"
      title={workbench.pane[lang]}
      onLoad={() => {
        const opened = frame.current!.contentDocument?.defaultView;
        if (opened) onLoad(opened);
      }}
    />
  );
}
