import { makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportChange } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import { shownFigure } from "../../messages/figures";
import { formulaReplaced, paneActions, placesToChange } from "../../messages/pane-actions";
import { followersOf, moreChanges } from "../../messages/pane-repairs";
import { keepReviewerName, reviewerName } from "../actions/reviewer";
import { AskDialog } from "../AskDialog";
import { NameField } from "./NameField";
import { BeforeAfter } from "./BeforeAfter";
import { losesFormula, replacesFormula } from "./change-texts";

/** So many formulas are listed; more are counted. */
const MOST_LISTED = 6;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  item: { display: "flex", flexDirection: "column" },
});

interface Props {
  readonly changes: readonly ReportChange[];
  /** How many cells are computed anew. */
  readonly follows: number;
  readonly lang: Lang;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before several cells, or a formula, are written over. */
export function ConfirmRepair({ changes, follows, lang, onClose, onConfirm }: Props) {
  const styles = useStyles();
  const [name, setName] = useState(reviewerName);
  const formulas = changes.filter(replacesFormula);
  const loses = formulas.some(losesFormula);
  return (
    <AskDialog
      title={(loses ? paneActions.confirmLoss : paneActions.confirmTitle)[lang]}
      confirm={(loses ? paneActions.replaceFormula : paneActions.repair)[lang]}
      isAlert
      lang={lang}
      onClose={onClose}
      onConfirm={() => {
        keepReviewerName(name.trim());
        onConfirm();
      }}
    >
      <Text>{placesToChange(changes.length)[lang]}</Text>
      {formulas.length > 0 && (
        <ul className={styles.list}>
          {formulas.slice(0, MOST_LISTED).map((change) => (
            <li key={`${change.sheet} ${change.cell}`} className={styles.item}>
              <Text weight="semibold">{change.label}</Text>
              <BeforeAfter change={change} lang={lang} />
              {losesFormula(change) && (
                <Text>
                  {formulaReplaced(`${change.sheet} ${change.cell}`, shownFigure(change.to, lang))[lang]}
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
      {formulas.length > MOST_LISTED && <Text>{moreChanges(formulas.length - MOST_LISTED)[lang]}</Text>}
      {loses && <Text>{paneActions.formulaGone[lang]}</Text>}
      {follows > 0 && <Text>{followersOf(follows)[lang]}</Text>}
      <NameField name={name} lang={lang} onChange={setName} />
      <Text>{(formulas.length > 0 ? paneActions.canUndoFormula : paneActions.canUndo)[lang]}</Text>
    </AskDialog>
  );
}
