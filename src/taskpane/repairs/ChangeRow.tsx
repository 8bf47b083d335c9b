import { Link, makeStyles, Text } from "@fluentui/react-components";
import type { ReportChange } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import { paneRepairs } from "../../messages/pane-repairs";
import { BeforeAfter } from "./BeforeAfter";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  link: {
    textAlign: "start",
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
});

interface Props {
  readonly change: ReportChange;
  readonly lang: Lang;
  readonly onOpen: (sheet: string, address: string) => void;
}

/** The line, the cell, what stands there and what should; a press goes to the cell. */
export function ChangeRow({ change, lang, onOpen }: Props) {
  const styles = useStyles();
  const { label, sheet, cell, answered } = change;
  return (
    <div className={styles.row}>
      <Link as="button" className={styles.link} onClick={() => onOpen(sheet, cell)}>
        {label}
      </Link>
      <Text size={200}>
        {sheet} {cell}
      </Text>
      <BeforeAfter change={change} lang={lang} />
      {answered && <Text size={200}>{paneRepairs.answered[lang]}</Text>}
    </div>
  );
}
