import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneRepairs } from "../../messages/pane-repairs";

const useStyles = makeStyles({ input: { minWidth: 0 } });

interface Props {
  readonly name: string;
  readonly lang: Lang;
  readonly onChange: (name: string) => void;
}

/** Who makes a change, for the 修正記録; it may be left empty. */
export function NameField({ name, lang, onChange }: Props) {
  const styles = useStyles();
  return (
    <Field label={paneRepairs.byWhom[lang]}>
      <Input
        className={styles.input}
        autoComplete="name"
        value={name}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}
