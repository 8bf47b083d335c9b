import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Report } from "../engine";
import type { Lang } from "../engine/types";
import { pane } from "../messages/pane";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  item: {
    width: "100%",
    maxWidth: "none",
    padding: "8px",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
    textAlign: "start",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
});

interface Props {
  readonly report: Report;
  readonly lang: Lang;
  readonly onOpen: (sheet: string, address: string) => void;
}

/** The findings, each a button that opens its cell: the message, which begins with the line's label, then the address. */
export function FindingList({ report, lang, onOpen }: Props) {
  const styles = useStyles();
  if (report.findings.length === 0) return null;
  return (
    <section aria-labelledby="findings">
      <Subtitle2 as="h2" block id="findings">
        {pane.findings[lang]}
      </Subtitle2>
      <Text as="p" block size={200}>
        {pane.findingHint[lang]}
      </Text>
      <ul className={styles.list}>
        {report.findings.map(({ severity, sheet, cell, message }, i) => (
          <li key={i}>
            <Button className={styles.item} onClick={() => onOpen(sheet, cell)}>
              <SeverityMark severity={severity} lang={lang} />
              <Text>{message}</Text>
              <Text size={200}>
                {sheet} {cell}
              </Text>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
