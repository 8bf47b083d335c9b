import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Lang } from "../../messages/words";
import { repairSure } from "../../messages/pane-repairs";
import type { CheckResult } from "../check/result";
import type { RepairActions } from "./repair-actions";
import { sureRepairs } from "./sure-repairs";

const SureRepairsDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "sure-repairs" */ "./SureRepairsDialog")).SureRepairsDialog,
}));

/** One sure repair has its own button beside what explains it. */
const FEWEST = 2;

interface Props {
  readonly result: CheckResult;
  readonly actions: RepairActions;
  /** Whether the findings of an error, by its number, are waived. */
  readonly isWaived: (error: number) => boolean;
  readonly lang: Lang;
}

/** Makes all sure repairs with one consent, after they were shown; absent where there are none to speak of. */
export function SureRepairs({ result, actions, isWaived, lang }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const { repair, isChanged, obstacle, isBusy } = actions;
  const sure = sureRepairs(result, (error, changes) => isWaived(error) || isChanged(changes));
  if (!repair || sure.errors.length < FEWEST) return null;
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={obstacle !== null || isBusy}
        onClick={() => setIsAsking(true)}
      >
        {repairSure(sure.errors.length)[lang]}
      </Button>
      {isAsking && (
        <Suspense fallback={null}>
          <SureRepairsDialog
            {...sure}
            lang={lang}
            onClose={() => setIsAsking(false)}
            onConfirm={() => {
              setIsAsking(false);
              void repair(sure.changes, { replacesFormulas: false });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
