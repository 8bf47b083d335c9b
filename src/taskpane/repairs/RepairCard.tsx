import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportRepair } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import { breaksOf, confidenceOf, moreChanges, paneRepairs, settlesOf } from "../../messages/pane-repairs";
import type { RepairOutlook } from "../../engine/report/outlook";
import { ApplyRepair } from "./ApplyRepair";
import { losesFormula } from "./change-texts";
import { ChangeRow } from "./ChangeRow";
import { OpenList } from "./OpenList";
import { FollowList } from "./FollowList";
import type { RepairActions } from "./repair-actions";

/** More changes than this are listed only when asked for: 直す stays in sight. */
const FIRST_LISTED = 1;

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  changes: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  start: { alignSelf: "flex-start", textAlign: "start" },
  facts: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly repair: ReportRepair;
  readonly outlook: RepairOutlook;
  readonly lang: Lang;
  readonly actions: RepairActions;
  readonly onOpen: (sheet: string, address: string) => void;
}

/** One repair: the cause, before → after and 直す first, then why, what it settles and what is left. */
export function RepairCard({ repair, outlook, lang, actions, onOpen }: Props) {
  const styles = useStyles();
  const [listsAll, setListsAll] = useState(false);
  const [showsWhy, setShowsWhy] = useState(false);
  const { changes, follows = [], cause, causeName, confidence } = repair;
  const { settles, alternatives, reason, explanation, proved } = repair;
  const listed = listsAll ? changes : changes.slice(0, FIRST_LISTED);
  return (
    <div className={styles.card}>
      {alternatives > 0 && (
        <Badge className={styles.start} appearance="outline" color="informative">
          {paneRepairs.equally[lang]}
        </Badge>
      )}
      <Text weight="semibold">
        {cause === "answered"
          ? causeName
          : [causeName, confidenceOf(confidence)[lang]].join(lang === "ja" ? "・" : " · ")}
      </Text>
      {changes.length === 0 && <Text>{paneRepairs.noFigure[lang]}</Text>}
      <ul className={styles.changes}>
        {listed.map((change) => (
          <li key={`${change.sheet} ${change.cell}`}>
            <ChangeRow change={change} lang={lang} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {actions.repair && changes.length > 0 && (
        <ApplyRepair changes={changes} follows={follows.length} lang={lang} actions={actions} />
      )}
      {changes.length > listed.length && (
        <Button className={styles.start} size="small" appearance="subtle" onClick={() => setListsAll(true)}>
          {moreChanges(changes.length - listed.length)[lang]}
          {lang === "ja" ? "：" : ": "}
          {paneRepairs.showAll[lang]}
        </Button>
      )}
      {reason !== undefined && <Text>{reason}</Text>}
      <Text>{settlesOf(settles.length, outlook.leaves)[lang]}</Text>
      <FollowList follows={follows} lang={lang} onOpen={onOpen} />
      <OpenList open={repair.stillOpen ?? []} lang={lang} />
      {outlook.breaks > 0 && <Text size={200}>{breaksOf(outlook.breaks)[lang]}</Text>}
      {changes.some(losesFormula) && <Text size={200}>{paneRepairs.unknownFormula[lang]}</Text>}
      {!proved && <Text size={200}>{paneRepairs.notProved[lang]}</Text>}
      <Button
        className={styles.start}
        size="small"
        appearance="subtle"
        aria-expanded={showsWhy}
        onClick={() => setShowsWhy(!showsWhy)}
      >
        {(showsWhy ? paneRepairs.hideWhy : paneRepairs.why)[lang]}
      </Button>
      {showsWhy && <Text size={200}>{explanation}</Text>}
    </div>
  );
}
