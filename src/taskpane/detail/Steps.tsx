import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneFindings, position } from "../../messages/pane-findings";

const useStyles = makeStyles({
  steps: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
  text: { flexGrow: 1, whiteSpace: "nowrap" },
});

interface Props {
  /** From 1; 0 for one that is waived. */
  readonly at: number;
  readonly of: number;
  /** Whether anything that is left to do stands after (1) or before (−1) it. */
  readonly canStep: (step: 1 | -1) => boolean;
  readonly lang: Lang;
  readonly onStep: (step: 1 | -1) => void;
}

/** Which of the findings is shown, with buttons to the one before and the one after. */
export function Steps({ at, of, canStep, lang, onStep }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.steps}>
      <Text size={200} className={styles.text}>
        {at > 0 ? position(at, of)[lang] : paneFindings.waived[lang]}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={!canStep(-1)}
        title="Alt+↑"
        onClick={() => onStep(-1)}
      >
        {paneFindings.previous[lang]}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={!canStep(1)}
        title="Alt+↓"
        onClick={() => onStep(1)}
      >
        {paneFindings.next[lang]}
      </Button>
    </div>
  );
}
