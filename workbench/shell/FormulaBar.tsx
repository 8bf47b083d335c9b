import type { Lang } from "../../src/messages/words";
import { workbench } from "../../src/messages/workbench";
import { addressOf } from "../../host/model/addresses";
import { formulaOrValue } from "../../host/model/display";
import type { OpenBook } from "../book/open-book";

interface Props {
  readonly book: OpenBook | null;
  readonly lang: Lang;
}

/** Where the selection is and what its first cell holds. */
export function FormulaBar({ book, lang }: Props) {
  const range = book?.shown.selection[0];
  const record = range && book.shown.cells.get(range.top, range.left);
  return (
    <div className="formula">
      <output className="address" aria-label={workbench.address[lang]}>
        {range && addressOf(range)}
      </output>
      <output className="content" aria-label={workbench.content[lang]}>
        {String(formulaOrValue(record))}
      </output>
    </div>
  );
}
