import { Button, Text } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import type { ReportChange } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import { paneActions } from "../../messages/pane-actions";
import { paneRepairs } from "../../messages/pane-repairs";
import { losesFormula, replacesFormula } from "./change-texts";
import type { RepairActions } from "./repair-actions";

const ConfirmRepair = lazy(async () => ({
  default: (await import(/* webpackChunkName: "sure-repairs" */ "./ConfirmRepair")).ConfirmRepair,
}));

interface Props {
  readonly changes: readonly ReportChange[];
  /** How many cells are computed anew when they are written. */
  readonly follows: number;
  readonly lang: Lang;
  readonly actions: RepairActions;
}

/**
 * The button that writes a repair, or says why it cannot; it asks before several cells or a formula are replaced. Where a
 * live formula would give way to a figure it says so itself.
 */
export function ApplyRepair({ changes, follows, lang, actions }: Props) {
  const obstacleId = useId();
  const [isAsking, setIsAsking] = useState(false);
  const obstacle = obstacleTo(changes, actions, lang);
  const replacesFormulas = changes.some(losesFormula);
  const apply = () => void actions.repair?.(changes, { replacesFormulas });
  const needsAsking = changes.length > 1 || changes.some(replacesFormula);
  return (
    <>
      <Button
        appearance={replacesFormulas ? "secondary" : "primary"}
        disabledFocusable={obstacle !== null || actions.isBusy}
        aria-describedby={obstacle === null ? undefined : obstacleId}
        onClick={needsAsking ? () => setIsAsking(true) : apply}
      >
        {(replacesFormulas ? paneActions.replaceFormula : paneActions.repair)[lang]}
      </Button>
      {obstacle !== null && (
        <Text size={200} id={obstacleId}>
          {obstacle}
        </Text>
      )}
      {isAsking && (
        <Suspense fallback={null}>
          <ConfirmRepair
            changes={changes}
            follows={follows}
            lang={lang}
            onClose={() => setIsAsking(false)}
            onConfirm={() => {
              setIsAsking(false);
              apply();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** Why the repair cannot be written by a press; null where it can. */
function obstacleTo(
  changes: readonly ReportChange[],
  { isChanged, obstacle }: RepairActions,
  lang: Lang,
): string | null {
  if (changes.some(({ exact }) => exact === false)) return paneRepairs.printedOnly[lang];
  return isChanged(changes) ? paneActions.changedCells[lang] : obstacle;
}
