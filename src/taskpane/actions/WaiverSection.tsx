import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { ReportFinding } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import { paneActions, waiverFacts, waiverKinds } from "../../messages/pane-actions";
import type { Waiver } from "../book-actions";
import type { WaiverControl } from "./use-waivers";

const WaiveDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "waive" */ "./WaiveDialog")).WaiveDialog,
}));

const useStyles = makeStyles({
  waiver: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
    padding: "8px",
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
    overflowWrap: "anywhere",
  },
  start: { alignSelf: "flex-start" },
});

interface Props {
  readonly finding: ReportFinding;
  readonly index: number;
  readonly label: string;
  readonly control: WaiverControl;
  readonly isOff: boolean;
  readonly lang: Lang;
}

/** The waiver of a finding, or the button that makes one. */
export function WaiverSection({ finding, index, label, control, isOff, lang }: Props) {
  const styles = useStyles();
  const [isAsking, setIsAsking] = useState(false);
  const waiver = control.known.waived[index] ?? null;
  const earlier = control.known.reopened[index] ?? null;
  if (waiver) {
    return (
      <div className={styles.waiver}>
        <Text weight="semibold">{paneActions.isWaived[lang]}</Text>
        <Text>{waiver.reason.text}</Text>
        <Text size={200}>{factsOf(waiver, lang)}</Text>
        {control.remove && (
          <Button size="small" disabledFocusable={isOff} onClick={() => control.remove?.(index, waiver)}>
            {paneActions.removeWaiver[lang]}
          </Button>
        )}
      </div>
    );
  }
  if (!control.waive || finding.severity === "info") return null;
  return (
    <>
      {earlier && (
        <div className={styles.waiver}>
          <Text weight="semibold">{paneActions.wasWaived[lang]}</Text>
          <Text>{earlier.reason.text}</Text>
          <Text size={200}>{factsOf(earlier, lang)}</Text>
        </div>
      )}
      <Button className={styles.start} disabledFocusable={isOff} onClick={() => setIsAsking(true)}>
        {paneActions.waive[lang]}
      </Button>
      {isAsking && (
        <Suspense fallback={null}>
          <WaiveDialog
            subject={
              lang === "ja"
                ? `${label}（${finding.sheet} ${finding.cell}）`
                : `${label} (${finding.sheet} ${finding.cell})`
            }
            firstKind={finding.severity === "rounding" ? "rounding" : "as-source"}
            name={control.name}
            lang={lang}
            onClose={() => setIsAsking(false)}
            onWaive={(reason, name) => {
              setIsAsking(false);
              control.waive?.(index, reason, name);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function factsOf({ reason, name, date }: Waiver, lang: Lang): string {
  return waiverFacts(waiverKinds[reason.kind][lang], name, date)[lang];
}
