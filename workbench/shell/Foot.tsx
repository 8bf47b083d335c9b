import type { Lang } from "../../src/messages/words";
import type { OpenBook } from "../book/open-book";
import { SheetTabs } from "./SheetTabs";
import { Status } from "./Status";

interface Props {
  readonly book: OpenBook | null;
  readonly lang: Lang;
  /** Ends typing; false where what was typed was refused. */
  readonly settle: () => boolean;
}

/** Below the sheet: the tabs of the sheets, and what is selected. */
export function Foot({ book, lang, settle }: Props) {
  return (
    <div className="foot">
      {book && (
        <SheetTabs
          sheets={book.sheets}
          shown={book.shown}
          lang={lang}
          onChoose={(chosen) => {
            if (settle()) book.select(chosen, chosen.selection[0]!);
          }}
        />
      )}
      <Status book={book} lang={lang} />
    </div>
  );
}
