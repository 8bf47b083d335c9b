import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneActions } from "../../messages/pane-actions";

const useStyles = makeStyles({
  // One row: what is found stays in sight below it.
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 8px",
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    "@media (max-width: 240px)": { flexWrap: "wrap" },
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
});

interface Props {
  readonly text: string;
  /** Absent where the pane cannot take it back. */
  readonly onUndo: (() => void) | undefined;
  readonly isBusy: boolean;
  readonly lang: Lang;
}

/** The last repair, with the button that takes it back. */
export function UndoBar({ text, onUndo, isBusy, lang }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Text size={200} className={styles.text}>
        {text}
      </Text>
      {onUndo && (
        <Button size="small" className={styles.button} disabledFocusable={isBusy} onClick={onUndo}>
          {paneActions.undo[lang]}
        </Button>
      )}
    </div>
  );
}
