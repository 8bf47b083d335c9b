import { makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { type KeyboardEvent, useCallback, useMemo } from "react";
import type { Severity } from "../../engine/types";
import type { Lang } from "../../messages/words";
import { paneFindings } from "../../messages/pane-findings";
import { paneRepairs } from "../../messages/pane-repairs";
import type { WaiverControl } from "../actions/use-waivers";
import { WaiverSection } from "../actions/WaiverSection";
import type { Staleness } from "../changes/staleness";
import { type GivenAnswer, withAnswer } from "../check/given-answer";
import type { Done } from "../check/use-check";
import { FindingDetail } from "../detail/FindingDetail";
import { Steps } from "../detail/Steps";
import { ReadingButtons } from "../reading/ReadingButtons";
import type { ReadingControl } from "../reading/use-reading";
import { ErrorRepairs } from "../repairs/ErrorRepairs";
import type { RepairActions } from "../repairs/repair-actions";
import { FindingList } from "./FindingList";
import { rowId } from "./FindingRow";
import { GroupingMenu } from "./GroupingMenu";
import { SeverityToggles } from "./SeverityToggles";
import { useFindingList } from "./use-finding-list";

const useStyles = makeStyles({
  findings: { display: "flex", flexDirection: "column", gap: "8px" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px",
  },
  detail: { display: "flex", flexDirection: "column", gap: "12px" },
});

interface Props {
  readonly done: Done;
  readonly staleness: Staleness;
  readonly isSolving: boolean;
  readonly repairActions: RepairActions;
  readonly waivers: WaiverControl;
  readonly reading: ReadingControl;
  readonly lang: Lang;
  readonly onOpen: (sheet: string, address: string) => void;
  readonly onAnswers: (answers: readonly GivenAnswer[]) => void;
}

/** The findings: which kinds, how grouped, the list, and below it the one that is looked at. */
export function Findings(props: Props) {
  const { done, staleness, isSolving, repairActions, waivers, reading, lang, onOpen, onAnswers } = props;
  const styles = useStyles();
  const { result, answers } = done;
  const { waived } = waivers.known;
  const isWaived = useCallback((finding: number) => (waived[finding] ?? null) !== null, [waived]);
  const list = useFindingList(result, isWaived, lang);
  const counts = useMemo(() => {
    const all: Record<Severity, number> = { error: 0, rounding: 0, warning: 0, info: 0 };
    result.findings.forEach(({ finding }, index) => (all[finding.severity] += isWaived(index) ? 0 : 1));
    return all;
  }, [result, isWaived]);

  const open = (finding: number) => {
    const { sheet, cell } = result.findings[finding]!.finding;
    onOpen(sheet, cell);
  };
  const select = (finding: number) => {
    list.select(finding);
    open(finding);
  };
  const step = (by: 1 | -1) => {
    const next = list.step(by);
    if (next === null) return;
    open(next);
    // Once the group of the finding is drawn.
    requestAnimationFrame(() => document.getElementById(rowId(next))?.scrollIntoView({ block: "nearest" }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  };

  const { selected } = list;
  const shown = selected === null ? undefined : result.findings[selected];
  return (
    <section aria-labelledby="findings" className={styles.findings} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id="findings">
          {paneFindings.findings[lang]}
        </Subtitle2>
        <GroupingMenu grouping={list.grouping} lang={lang} onChange={list.setGrouping} />
      </div>
      <SeverityToggles counts={counts} shown={list.shown} lang={lang} onChange={list.setShown} />
      {list.groups.length === 0 && <Text>{paneFindings.noneShown[lang]}</Text>}
      {list.groups.length > 0 && (
        <FindingList
          groups={list.groups}
          opened={list.opened}
          result={result}
          staleness={staleness}
          selected={selected}
          lang={lang}
          onToggle={list.toggle}
          onMore={list.more}
          onSelect={select}
        />
      )}
      {shown && selected !== null && (
        <div className={styles.detail}>
          <Steps at={list.order.indexOf(selected) + 1} of={list.order.length} lang={lang} onStep={step} />
          <FindingDetail shown={shown} rule={result.rules[shown.finding.rule]!} lang={lang} onOpen={onOpen} />
          {shown.error !== null && (
            <ErrorRepairs
              key={`${done.number} ${shown.error} ${answers.length}`}
              error={result.errors[shown.error]!}
              lang={lang}
              isSolving={isSolving}
              actions={repairActions}
              onOpen={onOpen}
              onAnswer={(answer) => onAnswers(withAnswer(answers, answer))}
            />
          )}
          {shown.error === null && shown.finding.severity === "error" && (
            <Text size={200}>{paneRepairs.none[lang]}</Text>
          )}
          <ReadingButtons
            place={shown.place}
            control={reading}
            isOff={repairActions.isBusy || repairActions.obstacle !== null}
            lang={lang}
          />
          <WaiverSection
            key={selected}
            finding={shown.finding}
            index={selected}
            label={shown.label}
            control={waivers}
            isOff={repairActions.isBusy || repairActions.obstacle !== null}
            lang={lang}
          />
        </div>
      )}
    </section>
  );
}
