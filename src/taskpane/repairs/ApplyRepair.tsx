import { Button, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ReportChange } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import { paneActions } from "../../messages/pane-actions";
import type { RepairOutlook } from "../../engine/report/outlook";
import { ConfirmRepair } from "./ConfirmRepair";
import type { RepairActions } from "./repair-actions";

interface Props extends Pick<RepairOutlook, "formulas"> {
  readonly changes: readonly ReportChange[];
  readonly lang: Lang;
  readonly actions: RepairActions;
}

/** The button that writes a repair, or says why it cannot; it asks before several cells or a formula are replaced. */
export function ApplyRepair({ changes, formulas, lang, actions }: Props) {
  const obstacleId = useId();
  const [isAsking, setIsAsking] = useState(false);
  const obstacle = actions.isChanged(changes) ? paneActions.changedCells[lang] : actions.obstacle;
  const replacesFormulas = formulas.length > 0;
  const apply = () => actions.repair?.(changes, { replacesFormulas });
  const needsAsking = changes.length > 1 || replacesFormulas;
  return (
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
          formulas={formulas}
          lang={lang}
          onClose={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            apply();
          }}
        />
      )}
    </>
  );
}
