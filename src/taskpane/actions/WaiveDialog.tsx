import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
} from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { Lang } from "../../engine/types";
import { paneActions, waiverKinds } from "../../messages/pane-actions";
import type { WaiverKind, WaiverReason } from "../book-actions";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
  input: { minWidth: 0 },
});

const KINDS = Object.keys(waiverKinds) as WaiverKind[];

interface Props {
  readonly isOpen: boolean;
  /** 科目名 and cell of the finding. */
  readonly subject: string;
  readonly firstKind: WaiverKind;
  /** Entered before, so that it is typed only once. */
  readonly name: string;
  readonly lang: Lang;
  readonly onClose: () => void;
  readonly onWaive: (reason: WaiverReason, name: string) => void;
}

/** Asks for the reason, which is required, and for the name of who waives. */
export function WaiveDialog({ isOpen, subject, firstKind, name: known, lang, onClose, onWaive }: Props) {
  const styles = useStyles();
  const [kind, setKind] = useState(firstKind);
  const [text, setText] = useState("");
  const [name, setName] = useState(known);
  const [isTried, setIsTried] = useState(false);
  const missing = (value: string) =>
    isTried && value.trim() === "" ? paneActions.required[lang] : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (text.trim() === "" || name.trim() === "") return;
    onWaive({ kind, text: text.trim() }, name.trim());
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{paneActions.waiveTitle[lang]}</DialogTitle>
            <DialogContent className={styles.fields}>
              <Text weight="semibold">{subject}</Text>
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
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary">
                {paneActions.record[lang]}
              </Button>
              <Button onClick={onClose}>{paneActions.giveUp[lang]}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
