import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReportChange } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import { shownFigure } from "../../messages/figures";
import { formulaReplaced, paneActions, placesToChange } from "../../messages/pane-actions";
import { moreChanges } from "../../messages/pane-repairs";
import { AskDialog } from "../AskDialog";
import type { HeldFormula } from "../../engine/report/outlook";

/** So many formulas are listed; more are counted. */
const MOST_LISTED = 6;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  item: { display: "flex", flexDirection: "column" },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    paddingInlineStart: "8px",
    borderInlineStartWidth: "2px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
});

interface Props {
  readonly changes: readonly ReportChange[];
  readonly formulas: readonly HeldFormula[];
  readonly lang: Lang;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before several figures, or a formula, are overwritten. */
export function ConfirmRepair({ changes, formulas, lang, onClose, onConfirm }: Props) {
  const styles = useStyles();
  const replaces = formulas.length > 0;
  return (
    <AskDialog
      title={(replaces ? paneActions.confirmFormula : paneActions.confirmTitle)[lang]}
      confirm={(replaces ? paneActions.replaceFormula : paneActions.repair)[lang]}
      isAlert
      lang={lang}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <Text>{placesToChange(changes.length)[lang]}</Text>
      {replaces && (
        <>
          <ul className={styles.list}>
            {formulas.slice(0, MOST_LISTED).map(({ sheet, cell, formula }) => {
              const change = changes.find((each) => each.sheet === sheet && each.cell === cell)!;
              return (
                <li key={`${sheet} ${cell}`} className={styles.item}>
                  <Text weight="semibold">{change.label}</Text>
                  <Text className={styles.formula}>{formula}</Text>
                  <Text>{formulaReplaced(`${sheet} ${cell}`, shownFigure(change.to, lang))[lang]}</Text>
                </li>
              );
            })}
          </ul>
          {formulas.length > MOST_LISTED && <Text>{moreChanges(formulas.length - MOST_LISTED)[lang]}</Text>}
          <Text>{paneActions.formulaGone[lang]}</Text>
        </>
      )}
      <Text>{(replaces ? paneActions.canUndoFormula : paneActions.canUndo)[lang]}</Text>
    </AskDialog>
  );
}
