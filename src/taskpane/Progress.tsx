import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import type { Lang } from "../engine/types";
import { pane } from "../messages/pane";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
});

interface Props {
  readonly text: string;
  readonly lang: Lang;
  readonly onCancel: () => void;
}

export function Progress({ text, lang, onCancel }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Spinner size="small" label={text} />
      <Button onClick={onCancel}>{pane.cancel[lang]}</Button>
    </div>
  );
}
