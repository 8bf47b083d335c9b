import { countsText } from "../../src/hosts/summary/order";
import { MANY } from "../../src/messages/many";
import type { Lang } from "../../src/messages/words";
import { bookList } from "../../src/messages/workbench";
import type { Run } from "./use-list";

interface Props {
  readonly run: Run;
  readonly lang: Lang;
  readonly onStop: () => void;
}

/** How far the check of several books is, with 中止; at its end how many books have which verdict. */
export function Outcome({ run, lang, onStop }: Props) {
  const words = MANY[lang];
  const { chosen, passedOver, state } = run;
  const rows = run.rows.map((row) => row[lang]);
  const done = rows.length + passedOver;
  const told = [
    ...(state === "stopped" ? [bookList.stopped(done, chosen.length)[lang]] : []),
    countsText(rows, lang),
    ...(passedOver > 0 ? [words.passedOver(passedOver)] : []),
  ];
  return (
    <>
      {state === "running" && (
        <div className="running">
          <progress value={done} max={chosen.length} aria-label={words.progress(done, chosen.length)} />
          <span>{words.progress(done, chosen.length)}</span>
          <button type="button" onClick={onStop}>
            {bookList.stop[lang]}
          </button>
        </div>
      )}
      {/* Told once, at the end: each step would be read out. */}
      <p role="status">{state === "running" ? "" : told.join(" ")}</p>
    </>
  );
}
