import { Button } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { pane } from "../../messages/pane";
import { paneActions } from "../../messages/pane-actions";
import { Notice } from "../Notice";
import { Announcement } from "../Progress";
import type { ActionControl } from "./use-book-actions";

interface Props {
  readonly control: ActionControl;
  readonly canUndo: boolean;
  readonly lang: Lang;
}

/** What is being written, what came of it, and the last repair with its undo: it stays until the pane is closed. */
export function ActionBars({ control, canUndo, lang }: Props) {
  const { busy, outcome, dismiss, undoables, undo } = control;
  const [last] = undoables;
  return (
    <>
      {busy && <Announcement text={busy} />}
      {outcome && (
        <Notice {...outcome} lang={lang} isCopied={outcome.tone === "error"}>
          <Button size="small" onClick={dismiss}>
            {pane.close[lang]}
          </Button>
        </Notice>
      )}
      {last && (
        <Notice tone="success" text={last.text} lang={lang}>
          {canUndo && (
            <Button size="small" disabledFocusable={busy !== null} onClick={undo}>
              {paneActions.undo[lang]}
            </Button>
          )}
        </Notice>
      )}
    </>
  );
}
