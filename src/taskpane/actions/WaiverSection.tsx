import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Lang } from "../../messages/words";
import { paneActions, removeAlike, waiverFacts, waiverKinds } from "../../messages/pane-actions";
import type { Waiver } from "../book-actions";
import type { CheckResult } from "../check/result";
import { fellowsOf, waivedAlike } from "./fellows";
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
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  start: { alignSelf: "flex-start" },
});

interface Props {
  readonly findings: CheckResult["findings"];
  readonly index: number;
  readonly control: WaiverControl;
  readonly isOff: boolean;
  readonly lang: Lang;
}

/** The waiver of a finding, or the button that makes one. */
export function WaiverSection(props: Props) {
  const { findings, index, control, lang } = props;
  const styles = useStyles();
  const waiver = control.known.waived[index] ?? null;
  const earlier = control.known.reopened[index] ?? null;
  if (waiver) return <GivenWaiver {...props} waiver={waiver} />;
  if (!control.waive || findings[index]!.finding.severity === "info") return null;
  return (
    <>
      {earlier && (
        <div className={styles.waiver}>
          <Text weight="semibold">{paneActions.wasWaived[lang]}</Text>
          <WaiverText waiver={earlier} lang={lang} />
        </div>
      )}
      <WaiveButton {...props} waive={control.waive} />
    </>
  );
}

/** Takes the waiver back, of this finding or of all that were waived with it. */
function GivenWaiver({ index, control, isOff, lang, waiver }: Props & { readonly waiver: Waiver }) {
  const styles = useStyles();
  const alike = waivedAlike(control.known.waived, index);
  const { remove } = control;
  return (
    <div className={styles.waiver}>
      <Text weight="semibold">{paneActions.isWaived[lang]}</Text>
      <WaiverText waiver={waiver} lang={lang} />
      {remove && (
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={isOff} onClick={() => remove([index])}>
            {paneActions.removeWaiver[lang]}
          </Button>
          {alike.length > 1 && (
            <Button size="small" disabledFocusable={isOff} onClick={() => remove(alike)}>
              {removeAlike(alike.length)[lang]}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface WaiveProps extends Props {
  readonly waive: NonNullable<WaiverControl["waive"]>;
}

function WaiveButton({ findings, index, control, waive, isOff, lang }: WaiveProps) {
  const styles = useStyles();
  const [isAsking, setIsAsking] = useState(false);
  const { label, finding } = findings[index]!;
  const place = `${finding.sheet} ${finding.cell}`;
  const fellows = fellowsOf(findings, index, (at) => Boolean(control.known.waived[at]));
  return (
    <>
      <Button className={styles.start} disabledFocusable={isOff} onClick={() => setIsAsking(true)}>
        {paneActions.waive[lang]}
      </Button>
      {isAsking && (
        <Suspense fallback={null}>
          <WaiveDialog
            subject={lang === "ja" ? `${label}（${place}）` : `${label} (${place})`}
            severity={finding.severity}
            alike={fellows.length}
            name={control.name}
            lang={lang}
            onClose={() => setIsAsking(false)}
            onWaive={(note, withAlike) => {
              setIsAsking(false);
              waive(withAlike ? fellows : [index], note);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function WaiverText({ waiver, lang }: { readonly waiver: Waiver; readonly lang: Lang }) {
  const { reason, name, date } = waiver;
  return (
    <>
      <Text>{reason.text}</Text>
      <Text size={200}>{waiverFacts(waiverKinds[reason.kind][lang], name, date)[lang]}</Text>
    </>
  );
}
