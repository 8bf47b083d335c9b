import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneFindings, position } from "../../messages/pane-findings";

const useStyles = makeStyles({
  steps: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
  text: { flexGrow: 1, whiteSpace: "nowrap" },
});

interface Props {
  /** From 1. */
  readonly at: number;
  readonly of: number;
  readonly lang: Lang;
  readonly onStep: (step: 1 | -1) => void;
}

/** Which of the findings is shown, with buttons to the one before and the one after. */
export function Steps({ at, of, lang, onStep }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.steps}>
      <Text size={200} className={styles.text}>
        {position(at, of)[lang]}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={at <= 1}
        title="Alt+↑"
        onClick={() => onStep(-1)}
      >
        {paneFindings.previous[lang]}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={at >= of}
        title="Alt+↓"
        onClick={() => onStep(1)}
      >
        {paneFindings.next[lang]}
      </Button>
    </div>
  );
}
