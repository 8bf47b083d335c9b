import { useEffect, useRef } from "react";
import { visible } from "../../src/engine/book/visible";
import type { Lang } from "../../src/messages/words";
import { losing } from "../../src/messages/workbench";

interface Props {
  readonly name: string;
  readonly lang: Lang;
  readonly onAnswer: (goOn: boolean) => void;
}

/** Asks before unsaved changes are lost. */
export function LosingDialog({ name, lang, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} role="alertdialog" aria-labelledby="losing" onCancel={() => onAnswer(false)}>
      <h2 id="losing">{losing.heading[lang]}</h2>
      <p>{visible(losing.text(name)[lang])}</p>
      <div className="answers">
        <button type="button" className="primary" autoFocus onClick={() => onAnswer(false)}>
          {losing.stay[lang]}
        </button>
        <button type="button" onClick={() => onAnswer(true)}>
          {losing.goOn[lang]}
        </button>
      </div>
    </dialog>
  );
}
