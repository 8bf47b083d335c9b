import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { chartsLost } from "../messages/charts-lost";
import { keptTroubles } from "../messages/kept";
import { SETTINGS_UNHEEDED } from "../messages/pane-settings";
import type { Lang } from "../messages/words";
import { paneActions } from "../messages/pane-actions";
import type { ActionControl } from "./actions/use-book-actions";
import { useWaivers } from "./actions/use-waivers";
import { MarkButtons } from "./actions/MarkButtons";
import type { BookActions, KnownWaivers } from "./book-actions";
import { browserChecker } from "./check/browser-checker";
import type { GivenAnswer } from "./check/given-answer";
import type { CheckResult } from "./check/result";
import type { Done } from "./check/use-check";
import { isReadOnly } from "./document-mode";
import { Findings } from "./findings/Findings";
import { KeptPlace } from "./findings/place-kept";
import { Notice } from "./Notice";
import { useLostCharts } from "./overview/use-lost-charts";
import { OverviewSection } from "./overview/OverviewSection";
import { ReadingDialogs } from "./reading/ReadingDialogs";
import { ReadingSection } from "./reading/ReadingSection";
import { useReading } from "./reading/use-reading";
import { AnswerChips } from "./repairs/AnswerChips";
import type { Staleness } from "./changes/staleness";
import { useRepairActions } from "./repairs/use-repair-actions";
import { SureRepairs } from "./repairs/SureRepairs";
import { Scope } from "./states/Scope";
import { AgainstBook } from "./against/AgainstBook";
import type { OtherBook } from "./check/job";
import { VerdictCard } from "./verdict/VerdictCard";

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: "12px" },
  faded: { opacity: 0.5 },
});

interface Props {
  readonly done: Done;
  readonly actions: BookActions;
  readonly control: ActionControl;
  readonly staleness: Staleness;
  /** A new check is under way: what is shown is about to be replaced. */
  readonly isOutdated: boolean;
  readonly isSolving: boolean;
  /** The pane was opened for the overview. */
  readonly opensAtOverview: boolean;
  readonly lang: Lang;
  readonly onOpen: (sheet: string, address: string) => void;
  readonly onAnswers: (answers: readonly GivenAnswer[]) => void;
  readonly onCheckAgain: () => void;
  readonly onCompare: (book: OtherBook | null) => void;
}

/** What a check found: verdict, findings, repairs, and what was not checked. */
export function Results(props: Props) {
  const { done, actions, control, staleness, isOutdated, isSolving, lang, onOpen, onAnswers } = props;
  const styles = useStyles();
  const { report } = done.result;
  const waivers = useWaivers(actions, done.result, control, lang);
  const [place] = useState(() => new KeptPlace());
  const hasLostCharts = useLostCharts(actions, done);
  const reading = useReading(actions, done.result.reading, control, props);
  const obstacle = isReadOnly() ? paneActions.isReadOnly[lang] : null;
  const isBusy = control.busy !== null || isOutdated || isSolving;
  const isWaived = (finding: number) => Boolean(waivers.known.waived[finding]);
  const isWaivedError = (error: number) =>
    done.result.findings.every((each, at) => each.error !== error || isWaived(at));
  const lists = { isOff: isBusy || obstacle !== null, lang, onOpen };
  const repairActions = useRepairActions(done.result, actions, control, { obstacle, isBusy, staleness });
  return (
    <div className={isOutdated ? `${styles.results} ${styles.faded}` : styles.results}>
      <VerdictCard done={done} isWaived={isWaived} reading={reading} {...lists} />
      <SureRepairs result={done.result} actions={repairActions} isWaived={isWaivedError} lang={lang} />
      <AnswerChips answers={done.answers} lang={lang} onChange={onAnswers} />
      {hasLostCharts && <Notice tone="info" text={chartsLost[lang]} lang={lang} />}
      <Troubles known={waivers.known} result={done.result} lang={lang} />
      {report.findings.length > 0 && (
        <Findings
          key={done.number}
          done={done}
          staleness={staleness}
          isSolving={isSolving}
          repairActions={repairActions}
          waivers={waivers}
          place={place}
          reading={reading}
          lang={lang}
          onOpen={onOpen}
          onAnswers={onAnswers}
        />
      )}
      {report.statements.length > 0 && (
        <MarkButtons
          onMark={actions.mark && (() => control.mark((kept) => browserChecker.marking(done.job, kept)))}
          onUnmark={actions.unmark && control.unmark}
          obstacle={obstacle}
          isBusy={isBusy}
          lang={lang}
        />
      )}
      <AgainstBook done={done} isBusy={isBusy} lang={lang} onChoose={props.onCompare} />
      {actions.makeOverview && report.statements.length > 0 && (
        <OverviewSection
          control={control}
          obstacle={obstacle}
          isBusy={isBusy}
          isOpenedAt={props.opensAtOverview}
          lang={lang}
        />
      )}
      <ReadingSection
        key={`reading ${done.number}`}
        reading={done.result.reading}
        facts={done.readingFacts}
        control={reading}
        {...lists}
      />
      <ReadingDialogs job={done.job} reading={done.result.reading} control={reading} lang={lang} />
      <Scope done={done} lang={lang} />
    </div>
  );
}

/** What could not be read of what is kept in the workbook and of the settings, and answers that nothing can be made of. */
function Troubles({ known, result, lang }: { known: KnownWaivers; result: CheckResult; lang: Lang }) {
  const { report, settings } = result;
  return (
    <>
      {settings?.troubles.map((text) => (
        <Notice key={text} tone="warning" text={SETTINGS_UNHEEDED[lang]} detail={text} lang={lang} />
      ))}
      {keptTroubles(known, "waivers", lang).map((text) => (
        <Notice key={text} tone="warning" text={text} lang={lang} />
      ))}
      {report.objections?.map(({ sheet, cell, message }, at) => (
        <Notice key={at} tone="warning" text={message} detail={`${sheet} ${cell}`} lang={lang} />
      ))}
    </>
  );
}
