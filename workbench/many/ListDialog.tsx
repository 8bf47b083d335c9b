import { useEffect, useMemo, useRef } from "react";
import { MANY } from "../../src/messages/many";
import type { Lang } from "../../src/messages/words";
import { bookList, workbench } from "../../src/messages/workbench";
import { FileChoice } from "../shell/FileChoice";
import { rowBeside } from "./earlier-run";
import { ListTable } from "./ListTable";
import { Outcome } from "./Outcome";
import { SaveButtons } from "./SaveButtons";
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
  const { earlier } = state;
  // Compared once all are there: each comparison looks through the whole earlier run.
  const beside = run.state === "running" ? null : earlier.run;
  const rows = useMemo(() => run.told.map((told) => rowBeside(told, beside, lang)), [run.told, beside, lang]);
  // The browser tells of it later, when another run may already be shown.
  const close = () => {
    dialog.current!.close();
    state.hide();
  };
  return (
    <dialog ref={dialog} className="list" aria-labelledby="list" onClose={state.hide}>
      <h2 id="list">{MANY[lang].heading(run.chosen.length - run.passedOver)}</h2>
      <Outcome run={run} rows={rows} earlier={earlier} lang={lang} onStop={state.stop} />
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
        <FileChoice
          id="earlier"
          label={bookList.compare[lang]}
          accept=".jsonl,.json"
          onFiles={([file]) => earlier.compareWith(file!)}
        />
        <SaveButtons told={run.told} rows={rows} lang={lang} />
        <button type="button" className="primary" onClick={close}>
          {workbench.close[lang]}
        </button>
      </div>
    </dialog>
  );
}
