import { Button, makeStyles, ProgressBar, Text } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import type { Lang } from "../engine/types";
import { pane } from "../messages/pane";

/** What is over sooner needs no progress. */
const DELAY_MS = 300;

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: "8px" },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
});

interface Props {
  readonly text: string;
  readonly lang: Lang;
  /** Absent where the work cannot be ended. */
  readonly onCancel?: () => void;
}

/** What is under way, with a button that ends it. */
export function Progress({ text, lang, onCancel }: Props) {
  const styles = useStyles();
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div className={styles.progress}>
      <div className={styles.row}>
        <Text id={id}>{text}</Text>
        {onCancel && <Button onClick={onCancel}>{pane.cancel[lang]}</Button>}
      </div>
      <ProgressBar aria-labelledby={id} />
    </div>
  );
}
