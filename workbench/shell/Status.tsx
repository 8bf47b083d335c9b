import type { Lang } from "../../src/messages/words";
import { staleCount, workbench } from "../../src/messages/workbench";
import type { OpenBook } from "../book/open-book";
import { Rules } from "../grid/rules";

interface Props {
  readonly book: OpenBook | null;
  readonly lang: Lang;
}

/** What is not shown, or not computed, of the sheet; else how the keyboard gets on. */
export function Status({ book, lang }: Props) {
  const facts = book ? factsOf(book).map((words) => words[lang]) : [];
  return (
    <p className={facts.length > 0 ? "status" : "status keys"} aria-live="polite">
      {facts.length > 0 ? facts.join("　") : workbench.keys[lang]}
    </p>
  );
}

function factsOf(book: OpenBook) {
  const { staleCount: stale, shown } = book;
  return [
    ...(stale > 0 ? [staleCount(stale)] : []),
    ...(shown.charts.length > 0 ? [workbench.charts] : []),
    ...(new Rules(shown).undrawn > 0 ? [workbench.rules] : []),
  ];
}
