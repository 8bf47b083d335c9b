import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReportRepair } from "../../engine/report/contract";
import type { Lang } from "../../engine/types";
import { confidenceOf, moreChanges, paneRepairs, settlesOf } from "../../messages/pane-repairs";
import { ChangeRow } from "./ChangeRow";

/** More changes than this are counted, not listed. */
const MOST_LISTED = 5;

const useStyles = makeStyles({
  repair: { display: "flex", flexDirection: "column", gap: "4px", overflowWrap: "anywhere" },
  changes: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "4px" },
  mark: { alignSelf: "flex-start" },
  facts: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly repair: ReportRepair;
  readonly lang: Lang;
  readonly onOpen: (sheet: string, address: string) => void;
}

export function RepairCard({ repair, lang, onOpen }: Props) {
  const styles = useStyles();
  const { changes, cause, causeName, confidence, settles, alternatives } = repair;
  const facts = [
    ...(cause === "answered" ? [] : [causeName, confidenceOf(confidence)[lang]]),
    ...(settles.length > 0 ? [settlesOf(settles.length)[lang]] : []),
  ];
  const listed = changes.slice(0, MOST_LISTED);
  return (
    <div className={styles.repair}>
      {alternatives > 0 && (
        <Badge className={styles.mark} appearance="outline" color="informative">
          {paneRepairs.equally[lang]}
        </Badge>
      )}
      <ul className={styles.changes}>
        {listed.map((change) => (
          <li key={`${change.sheet} ${change.cell}`}>
            <ChangeRow change={change} lang={lang} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {changes.length > listed.length && (
        <Text size={200}>{moreChanges(changes.length - listed.length)[lang]}</Text>
      )}
      <Text size={200} className={styles.facts}>
        {facts.join(lang === "ja" ? "・" : " · ")}
      </Text>
    </div>
  );
}
