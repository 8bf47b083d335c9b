import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useId, useSyncExternalStore } from "react";
import type { Lang } from "../messages/words";
import { pane, sheetsDone } from "../messages/pane";
import { Delayed } from "./Delayed";
import { useHiddenText } from "./hidden-text";
import type { ProgressSource } from "./progress-source";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: "8px" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
  },
  words: { display: "flex", flexDirection: "column" },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly text: string;
  /** What is done once all sheets are. */
  readonly then?: string;
  readonly source: ProgressSource;
  readonly lang: Lang;
  /** Absent where the work can no longer be ended. */
  readonly onCancel?: () => void;
}

/** What is under way and how far it is, with a button that ends it; not spoken, see `Announcement`. */
export function Progress(props: Props) {
  return (
    <Delayed>
      <Shown {...props} />
    </Delayed>
  );
}

function Shown({ text, then = text, source, lang, onCancel }: Props) {
  const styles = useStyles();
  const id = useId();
  const progress = useSyncExternalStore(source.subscribe, source.get);
  const isThrough = progress !== null && progress.done >= progress.of;
  return (
    <div className={styles.progress}>
      <div className={styles.row}>
        <div className={styles.words}>
          <Text id={id}>{isThrough ? then : text}</Text>
          {progress && !isThrough && (
            <Text size={200} className={styles.count}>
              {sheetsDone(progress.done, progress.of)[lang]}
            </Text>
          )}
        </div>
        {onCancel && <Button onClick={onCancel}>{pane.cancel[lang]}</Button>}
      </div>
      {progress && !isThrough ? (
        <ProgressBar aria-labelledby={id} value={progress.done} max={progress.of} />
      ) : (
        <ProgressBar aria-labelledby={id} />
      )}
    </div>
  );
}

/** Speaks once of what is under way, never of every sheet; belongs into a region that speaks. */
export function Announcement({ text }: { readonly text: string }) {
  const hidden = useHiddenText();
  return (
    <Delayed>
      <span className={hidden}>{text}</span>
    </Delayed>
  );
}
