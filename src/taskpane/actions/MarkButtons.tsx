import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useId } from "react";
import type { Lang } from "../../messages/words";
import { paneActions } from "../../messages/pane-actions";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  /** Absent where the pane cannot do it. */
  readonly onMark?: () => void;
  readonly onUnmark?: () => void;
  /** Why the workbook cannot be written to, or null. */
  readonly obstacle: string | null;
  readonly isBusy: boolean;
  readonly lang: Lang;
}

/** Marks the findings in the workbook, and removes the marks. */
export function MarkButtons({ onMark, onUnmark, obstacle, isBusy, lang }: Props) {
  const styles = useStyles();
  const id = useId();
  if (!onMark && !onUnmark) return null;
  const isOff = obstacle !== null || isBusy;
  return (
    <div className={styles.section}>
      <div className={styles.buttons}>
        {onMark && (
          <Button disabledFocusable={isOff} aria-describedby={id} onClick={onMark}>
            {paneActions.mark[lang]}
          </Button>
        )}
        {onUnmark && (
          <Button disabledFocusable={isOff} aria-describedby={id} onClick={onUnmark}>
            {paneActions.unmark[lang]}
          </Button>
        )}
      </div>
      <Text size={200} id={id}>
        {obstacle ?? paneActions.markHint[lang]}
      </Text>
    </div>
  );
}
