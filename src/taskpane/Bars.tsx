import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { clockTime, pane } from "../messages/pane";
import { staleText } from "../messages/pane-findings";
import type { Lang } from "../messages/words";
import { ActionBars } from "./actions/ActionBars";
import type { ActionControl } from "./actions/use-book-actions";
import type { Failure } from "./failure";
import { useLiveRegion } from "./live-region";
import { Notice } from "./Notice";
import { Progress } from "./Progress";

const useStyles = makeStyles({
  bars: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    ":not(:has(> :not(:empty)))": { marginTop: "-12px" },
    "& > :empty": { marginTop: 0 },
  },
  // What was written stays in sight with its undo, wherever in the list somebody is, unless the pane is too low.
  sticky: {
    "@media (min-height: 480px) and (min-width: 241px)": { position: "sticky", top: 0, zIndex: 1 },
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly control: ActionControl;
  readonly canUndo: boolean;
  /** Why the last jump to a cell did not succeed. */
  readonly trouble: Failure | null;
  /** When the result that is shown was found, if the workbook has been changed since; else null. */
  readonly staleSince: Date | null;
  readonly lang: Lang;
  readonly onCheckAgain: () => void;
}

/** What is being written, what came of it, and whether what is shown still holds. */
export function Bars({ control, canUndo, trouble, staleSince, lang, onCheckAgain }: Props) {
  const styles = useStyles();
  const live = useLiveRegion();
  return (
    <div className={mergeClasses(styles.bars, styles.sticky)}>
      {control.busy && (
        <Progress text={control.busy} source={control.progress} lang={lang} onCancel={control.cancel} />
      )}
      <div aria-live="polite" className={live}>
        {trouble && (
          <Notice tone="warning" {...trouble} lang={lang} isCopied={trouble.detail !== undefined} />
        )}
        <ActionBars control={control} canUndo={canUndo} lang={lang} />
        {staleSince && (
          <Notice tone="warning" text={staleText(clockTime(staleSince))[lang]} lang={lang}>
            <Button size="small" onClick={onCheckAgain}>
              {pane.checkAgain[lang]}
            </Button>
          </Notice>
        )}
      </div>
    </div>
  );
}
