import { useEffect, useMemo, useRef, useState } from "react";
import { visible } from "../../src/engine/book/visible";
import type { Lang } from "../../src/messages/words";
import { refusals, workbench } from "../../src/messages/workbench";
import type { OpenBook } from "../book/open-book";
import { Busy } from "./Busy";
import { Foot } from "./Foot";
import { FormulaBar } from "./FormulaBar";
import { ListDialog } from "../many/ListDialog";
import { useList } from "../many/use-list";
import { LosingDialog } from "./LosingDialog";
import { NoticeBar } from "./NoticeBar";
import { PaneFrame } from "./PaneFrame";
import { Ribbon } from "./Ribbon";
import { type RibbonButton, ribbonButtonsIn } from "./ribbon-buttons";
import { TitleBar } from "./TitleBar";
import { useBook } from "./use-book";
import { useDrop } from "./use-drop";
import { useRegions } from "./use-regions";
import { useSaveKey } from "./use-save-key";
import { useSheetView } from "./use-sheet-view";

const PLAIN_PANE = "taskpane.html";

/** The button of the add-in that was pressed last. */
interface Pressed {
  readonly book: OpenBook | null;
  readonly address: string;
  readonly count: number;
}

interface Props {
  readonly manifest: string;
  readonly firstLang: Lang;
}

/** The whole page: a workbook on the left, the task pane on the right. */
export function App({ manifest, firstLang }: Props) {
  const [lang, setLang] = useState(firstLang);
  const [pressed, setPressed] = useState<Pressed>({ book: null, address: PLAIN_PANE, count: 0 });
  const state = useBook();
  const { book, notice, busy, say } = state;
  const sheet = useRef<HTMLDivElement>(null);
  const view = useSheetView(sheet, book, lang, (refusal) => say({ tone: "bad", words: refusals[refusal] }));
  const buttons = useMemo(() => ribbonButtonsIn(manifest, lang), [manifest, lang]);
  const list = useList(state.openFile, say);
  const drop = useDrop(list.take);
  const watchKeys = useRegions();
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = book ? `${visible(book.name)} – ${workbench.title[lang]}` : workbench.title[lang];
  }, [lang, book]);
  const save = () => {
    if (view.current?.settle()) state.save(lang);
  };
  useSaveKey(save);
  const press = ({ address }: RibbonButton) => {
    if (view.current?.settle()) setPressed(({ count }) => ({ book, address, count: count + 1 }));
  };
  const history = book?.history;
  return (
    <>
      <header>
        <TitleBar book={book} lang={lang} onLang={setLang} />
        <Ribbon
          lang={lang}
          buttons={buttons}
          hasBook={book !== null}
          canUndo={history?.canUndo ?? false}
          canRedo={history?.canRedo ?? false}
          onFiles={list.take}
          onList={list.run && list.show}
          onSample={(sample) => state.openSample(sample)}
          onSave={save}
          onUndo={() => view.current?.undo()}
          onRedo={() => view.current?.redo()}
          onCommand={press}
        />
      </header>
      <main>
        <section className="book" aria-label={workbench.sheetArea[lang]}>
          <FormulaBar book={book} lang={lang} />
          {notice && <NoticeBar notice={notice} lang={lang} onClose={() => say(null)} />}
          <div
            id="sheet-view"
            className="sheet"
            ref={sheet}
            role="tabpanel"
            aria-label={book ? visible(book.shown.name) : undefined}
          />
          <Foot book={book} lang={lang} settle={() => view.current?.settle() ?? false} />
        </section>
        <aside className="pane">
          {book && (
            <PaneFrame
              key={`${pressed.count}-${lang}-${book.number}`}
              book={book}
              address={pressed.book === book ? pressed.address : PLAIN_PANE}
              lang={lang}
              onLoad={(opened) => {
                watchKeys(opened);
                drop.watch(opened);
              }}
            />
          )}
        </aside>
      </main>
      {busy && <Busy busy={busy} lang={lang} onStop={state.stopOpening} />}
      {drop.isNear && <div className="drop">{workbench.dropHere[lang]}</div>}
      {list.run && list.isShown && <ListDialog run={list.run} state={list} lang={lang} />}
      {state.isAsking && book && <LosingDialog name={book.name} lang={lang} onAnswer={state.answer} />}
    </>
  );
}
