import { countsText } from "../../src/hosts/summary/order";
import type { BookRow } from "../../src/hosts/summary/row";
import { sinceSum } from "../../src/hosts/summary/since";
import { MANY } from "../../src/messages/many";
import { SINCE } from "../../src/messages/since";
import type { Lang } from "../../src/messages/words";
import { bookList } from "../../src/messages/workbench";
import type { EarlierState } from "./use-earlier";
import type { Run } from "./use-list";

interface Props {
  readonly run: Run;
  readonly rows: readonly BookRow[];
  readonly earlier: EarlierState;
  readonly lang: Lang;
  readonly onStop: () => void;
}

/** How far the check of several books is, with 中止; at its end how many books have which verdict. */
export function Outcome({ run, rows, earlier, lang, onStop }: Props) {
  const words = MANY[lang];
  const { chosen, passedOver, state } = run;
  const done = rows.length + passedOver;
  const since = sinceSum(rows);
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
      {state !== "running" && since && earlier.run && (
        <p role="status">
          {SINCE[lang].section(since)}
          {bookList.comparedWith(earlier.run.name)[lang]}
        </p>
      )}
      {earlier.refused && <p role="alert">{bookList.noEarlier(earlier.refused)[lang]}</p>}
    </>
  );
}
