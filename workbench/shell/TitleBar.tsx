import { visible } from "../../src/engine/book/visible";
import type { Lang } from "../../src/messages/words";
import { workbench } from "../../src/messages/workbench";
import type { OpenBook } from "../book/open-book";
import { Icon } from "./Icon";

interface Props {
  readonly book: OpenBook | null;
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
}

/** What the page is, which book is open, that nothing is sent anywhere, and the other language. */
export function TitleBar({ book, lang, onLang }: Props) {
  const other: Lang = lang === "ja" ? "en" : "ja";
  return (
    <div className="bar">
      <h1>{workbench.title[lang]}</h1>
      <span className="subtitle">{workbench.subtitle[lang]}</span>
      <span className="name" aria-live="polite">
        {book && visible(book.name)}
        {book?.host.book.isDirty && <span className="unsaved">{workbench.unsaved[lang]}</span>}
      </span>
      <span className="privacy">
        <Icon name="lock" />
        {workbench.privacy[lang]}
      </span>
      <button type="button" lang={other} onClick={() => onLang(other)}>
        {workbench.otherLanguage[lang]}
      </button>
    </div>
  );
}
