import { Button } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { pane } from "../../messages/pane";
import { Notice } from "../Notice";
import { Announcement } from "../Progress";
import { UndoBar } from "./UndoBar";
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
        <Notice
          tone={outcome.tone}
          text={outcome.text}
          detail={outcome.detail}
          lang={lang}
          isCopied={outcome.tone === "error"}
        >
          {outcome.back && (
            <Button size="small" onClick={outcome.back.take}>
              {outcome.back.text}
            </Button>
          )}
          <Button size="small" onClick={dismiss}>
            {pane.close[lang]}
          </Button>
        </Notice>
      )}
      {last && (
        <UndoBar
          text={last.text}
          onUndo={canUndo ? () => void undo() : undefined}
          isBusy={busy !== null}
          lang={lang}
        />
      )}
    </>
  );
}
