import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ReportRepair } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import { paneActions } from "../../messages/pane-actions";
import { breaksOf, confidenceOf, moreChanges, paneRepairs, settlesOf } from "../../messages/pane-repairs";
import type { RepairOutlook } from "../../engine/report/outlook";
import { ChangeRow } from "./ChangeRow";
import { ConfirmRepair } from "./ConfirmRepair";
import type { RepairActions } from "./repair-actions";

/** More changes than this are listed only when asked for. */
const FIRST_LISTED = 4;

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

/** One repair: before → after, the cause, what it settles and what is left, and why. */
export function RepairCard({ repair, outlook, lang, actions, onOpen }: Props) {
  const styles = useStyles();
  const obstacleId = useId();
  const [listsAll, setListsAll] = useState(false);
  const [showsWhy, setShowsWhy] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const { changes, cause, causeName, confidence, settles, alternatives, explanation, proved } = repair;
  const listed = listsAll ? changes : changes.slice(0, FIRST_LISTED);
  const obstacle = actions.isChanged(changes) ? paneActions.changedCells[lang] : actions.obstacle;
  const replacesFormulas = outlook.formulas.length > 0;
  const apply = () => actions.repair?.(changes, { replacesFormulas });
  const needsAsking = changes.length > 1 || replacesFormulas;
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
      {changes.length > listed.length && (
        <Button className={styles.start} size="small" appearance="subtle" onClick={() => setListsAll(true)}>
          {moreChanges(changes.length - listed.length)[lang]}
          {lang === "ja" ? "：" : ": "}
          {paneRepairs.showAll[lang]}
        </Button>
      )}
      <Text>{settlesOf(settles.length, outlook.leaves)[lang]}</Text>
      {outlook.breaks > 0 && <Text size={200}>{breaksOf(outlook.breaks)[lang]}</Text>}
      {replacesFormulas && <Text size={200}>{paneRepairs.hasFormula[lang]}</Text>}
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
      {actions.repair && changes.length > 0 && (
        <>
          <Button
            appearance="primary"
            disabledFocusable={obstacle !== null || actions.isBusy}
            aria-describedby={obstacle === null ? undefined : obstacleId}
            onClick={needsAsking ? () => setIsAsking(true) : apply}
          >
            {paneActions.repair[lang]}
          </Button>
          {obstacle !== null && (
            <Text size={200} id={obstacleId}>
              {obstacle}
            </Text>
          )}
          {isAsking && (
            <ConfirmRepair
              changes={changes}
              formulas={outlook.formulas}
              lang={lang}
              onClose={() => setIsAsking(false)}
              onConfirm={() => {
                setIsAsking(false);
                apply();
              }}
            />
          )}
        </>
      )}
    </div>
  );
}
