import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReportChange } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import { shownFigure } from "../../messages/figures";
import { paneRepairs } from "../../messages/pane-repairs";
import { Figure } from "../Figure";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  figures: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
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

/** The line, the cell, what is printed there and what it should be; a press goes to the cell. */
export function ChangeRow({ change: { label, sheet, cell, from, to, answered }, lang, onOpen }: Props) {
  const styles = useStyles();
  const before = from === null ? paneRepairs.blank[lang] : shownFigure(from, lang);
  return (
    <div className={styles.row}>
      <Link as="button" className={styles.link} onClick={() => onOpen(sheet, cell)}>
        {label}
      </Link>
      <Text size={200}>
        {sheet} {cell}
      </Text>
      <Text className={styles.figures}>
        <Figure text={before} lang={lang} /> → <Figure text={shownFigure(to, lang)} lang={lang} />
      </Text>
      {answered && <Text size={200}>{paneRepairs.answered[lang]}</Text>}
    </div>
  );
}
