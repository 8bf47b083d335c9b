import { useEffect, useRef } from "react";
import { csvOf } from "../../src/hosts/summary/csv";
import { summarySheet } from "../../src/hosts/summary/sheet";
import { MANY } from "../../src/messages/many";
import type { Lang } from "../../src/messages/words";
import { bookList, workbench } from "../../src/messages/workbench";
import { offer } from "../shell/offer";
import { ListTable } from "./ListTable";
import { Outcome } from "./Outcome";
import type { ListState, Run } from "./use-list";

interface Props {
  readonly run: Run;
  readonly state: ListState;
  readonly lang: Lang;
}

/** The list of several books, before the book that is open; it can be closed and shown again. */
export function ListDialog({ run, state, lang }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const words = MANY[lang];
  const rows = run.rows.map((row) => row[lang]);
  const save = (ending: string, bytes: Uint8Array) => offer({ name: `${words.summary}.${ending}`, bytes });
  const isEmpty = rows.length === 0;
  // The browser tells of it later, when another run may already be shown.
  const close = () => {
    dialog.current!.close();
    state.hide();
  };
  return (
    <dialog ref={dialog} className="list" aria-labelledby="list" onClose={state.hide}>
      <h2 id="list">{words.heading(run.chosen.length - run.passedOver)}</h2>
      <Outcome run={run} lang={lang} onStop={state.stop} />
      <ListTable
        rows={rows}
        lang={lang}
        onOpen={(path) => {
          close();
          state.open(path);
        }}
      />
      <p className="hint">{bookList.hint[lang]}</p>
      <div className="answers">
        <button
          type="button"
          disabled={isEmpty}
          onClick={() => save("csv", new TextEncoder().encode(csvOf(rows)))}
        >
          {bookList.csv[lang]}
        </button>
        <button type="button" disabled={isEmpty} onClick={() => save("xlsx", summarySheet(rows, lang))}>
          {bookList.sheet[lang]}
        </button>
        <button type="button" className="primary" onClick={close}>
          {workbench.close[lang]}
        </button>
      </div>
    </dialog>
  );
}
