import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Lang } from "../../messages/words";
import type { Severity } from "../../engine/types";
import { alikeInTable, paneActions, waiverKinds } from "../../messages/pane-actions";
import { AskDialog } from "../AskDialog";
import type { WaiverKind, WaiverNote } from "../book-actions";

const useStyles = makeStyles({
  input: { minWidth: 0 },
});

const KINDS = Object.keys(waiverKinds) as WaiverKind[];

interface Props {
  /** 科目名 and cell of the finding. */
  readonly subject: string;
  readonly severity: Severity;
  /** How many findings of its table the same reason may be for, itself among them. */
  readonly alike: number;
  /** Entered before, so that it is typed only once. */
  readonly name: string;
  readonly lang: Lang;
  readonly onClose: () => void;
  readonly onWaive: (note: WaiverNote, withAlike: boolean) => void;
}

/** Asks for the reason, which is required, and for the name of who waives. */
export function WaiveDialog(props: Props) {
  const { subject, severity, alike, name: known, lang, onClose, onWaive } = props;
  const styles = useStyles();
  const [kind, setKind] = useState<WaiverKind>(severity === "rounding" ? "rounding" : "as-source");
  const [withAlike, setWithAlike] = useState(false);
  const [text, setText] = useState("");
  const [name, setName] = useState(known);
  const [isTried, setIsTried] = useState(false);
  const missing = (value: string) =>
    isTried && value.trim() === "" ? paneActions.required[lang] : undefined;
  const record = () => {
    setIsTried(true);
    if (text.trim() === "" || name.trim() === "") return;
    onWaive({ reason: { kind, text: text.trim() }, name: name.trim() }, withAlike);
  };
  return (
    <AskDialog
      title={paneActions.waiveTitle[lang]}
      confirm={paneActions.record[lang]}
      lang={lang}
      onClose={onClose}
      onConfirm={record}
    >
      <Text weight="semibold">{subject}</Text>
      {alike > 1 && (
        <Checkbox
          label={alikeInTable(alike - 1, severity)[lang]}
          checked={withAlike}
          onChange={(_, { checked }) => setWithAlike(checked === true)}
        />
      )}
      <Text size={200}>{paneActions.waiveNote[lang]}</Text>
      <Field label={paneActions.reason[lang]}>
        <RadioGroup value={kind} onChange={(_, { value }) => setKind(value as WaiverKind)}>
          {KINDS.map((each) => (
            <Radio key={each} value={each} label={waiverKinds[each][lang]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={paneActions.explanation[lang]} required validationMessage={missing(text)}>
        <Textarea value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Field label={paneActions.name[lang]} required validationMessage={missing(name)}>
        <Input
          className={styles.input}
          autoComplete="name"
          value={name}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
    </AskDialog>
  );
}
