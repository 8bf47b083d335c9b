import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import type { Lang } from "../messages/words";
import { paneActions } from "../messages/pane-actions";
import { keepFromComposing } from "./composing";

const useStyles = makeStyles({
  surface: { padding: "16px", maxHeight: "calc(100vh - 16px)", maxWidth: "calc(100vw - 16px)" },
  body: { overflowWrap: "anywhere", lineBreak: "strict", gap: "12px" },
  title: { wordBreak: "auto-phrase", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  content: { display: "flex", flexDirection: "column", gap: "12px" },
});

interface Props {
  readonly title: string;
  /** What the button says that does it. */
  readonly confirm: string;
  /** A press beside the dialog does not close it. */
  readonly isAlert?: boolean;
  /** What it shows may not fit: the arrow keys scroll it. */
  readonly isLong?: boolean;
  /** It cannot be done yet. */
  readonly isWaiting?: boolean;
  readonly lang: Lang;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** Asks before something is written: do it, or do not. */
export function AskDialog(props: Props) {
  const { title, confirm, lang, onClose, onConfirm, children } = props;
  const { isAlert = false, isLong = false, isWaiting = false } = props;
  const styles = useStyles();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWaiting) onConfirm();
  };
  return (
    <Dialog open modalType={isAlert ? "alert" : "modal"} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit} onKeyDown={keepFromComposing} noValidate>
          <DialogBody className={styles.body}>
            <DialogTitle className={styles.title}>{title}</DialogTitle>
            <DialogContent className={styles.content} tabIndex={isLong ? 0 : undefined}>
              {children}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={isWaiting}>
                {confirm}
              </Button>
              <Button onClick={onClose}>{paneActions.giveUp[lang]}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
