import type { Lang } from "../../src/messages/words";
import { workbench } from "../../src/messages/workbench";
import type { BookState } from "./use-book";

interface Props {
  readonly busy: NonNullable<BookState["busy"]>;
  readonly lang: Lang;
  readonly onStop: () => void;
}

/** What is under way; opening can be ended, while sheet and pane can be used. */
export function Busy({ busy, lang, onStop }: Props) {
  return (
    <div className="busy">
      <p role="status">{workbench[busy][lang]}</p>
      {busy === "opening" && (
        <button type="button" onClick={onStop}>
          {workbench.stopOpening[lang]}
        </button>
      )}
    </div>
  );
}
