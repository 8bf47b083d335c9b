import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportChange } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import { paneActions, placesToChange } from "../../messages/pane-actions";
import { paneRepairs, repairSure, settlesTogether } from "../../messages/pane-repairs";
import { keepReviewerName, reviewerName } from "../actions/reviewer";
import { AskDialog } from "../AskDialog";
import type { ShownError } from "../check/result";
import { NameField } from "./NameField";
import { BeforeAfter } from "./BeforeAfter";
import { replacesFormula } from "./change-texts";
import type { SureRepairs } from "./sure-repairs";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    textAlign: "start",
    "& td, & th": {
      textAlign: "start",
      fontWeight: "inherit",
      padding: "4px 0",
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: "top",
      overflowWrap: "anywhere",
    },
    "& td:last-child": { textAlign: "end", paddingInlineStart: "8px", width: "45%" },
  },
  cause: { backgroundColor: tokens.colorNeutralBackground3 },
  contents: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-end",
    "& > span": { textAlign: "end" },
  },
});

interface Props extends SureRepairs {
  readonly lang: Lang;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Every change of the sure repairs in one table, error by error, before all of them are written. */
export function SureRepairsDialog({ errors, changes, settles, lang, onClose, onConfirm }: Props) {
  const styles = useStyles();
  const [name, setName] = useState(reviewerName);
  return (
    <AskDialog
      title={repairSure(errors.length)[lang]}
      confirm={paneActions.repair[lang]}
      isAlert
      isLong
      lang={lang}
      onClose={onClose}
      onConfirm={() => {
        keepReviewerName(name.trim());
        onConfirm();
      }}
    >
      <Text>
        {placesToChange(changes.length)[lang]} {settlesTogether(settles)[lang]}
      </Text>
      <table className={styles.table} aria-label={paneRepairs.heading[lang]}>
        {errors.map((error) => (
          <ErrorChanges key={error.title} error={error} lang={lang} />
        ))}
      </table>
      <NameField name={name} lang={lang} onChange={setName} />
      <Text size={200}>{paneRepairs.hint[lang]}</Text>
      <Text size={200}>
        {(changes.some(replacesFormula) ? paneActions.canUndoFormula : paneActions.canUndo)[lang]}
      </Text>
    </AskDialog>
  );
}

function ErrorChanges({
  error: { title, repairs },
  lang,
}: {
  readonly error: ShownError;
  readonly lang: Lang;
}) {
  const styles = useStyles();
  return (
    <tbody>
      <tr>
        <th colSpan={2} scope="rowgroup" className={styles.cause}>
          <Text weight="semibold">{title}</Text>
        </th>
      </tr>
      {repairs[0]!.repair.changes.map((change) => (
        <Row key={`${change.sheet} ${change.cell}`} change={change} lang={lang} />
      ))}
    </tbody>
  );
}

function Row({ change, lang }: { readonly change: ReportChange; readonly lang: Lang }) {
  const styles = useStyles();
  const { label, sheet, cell } = change;
  return (
    <tr>
      <th scope="row">
        <Text block>{label}</Text>
        <Text block size={200}>
          {sheet} {cell}
        </Text>
      </th>
      <td>
        <div className={styles.contents}>
          <BeforeAfter change={change} lang={lang} />
        </div>
      </td>
    </tr>
  );
}
