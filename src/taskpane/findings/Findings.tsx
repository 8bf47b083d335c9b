import { makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { type KeyboardEvent, useCallback, useMemo } from "react";
import type { Severity } from "../../engine/types";
import { paneFindings } from "../../messages/pane-findings";
import { isChanged } from "../changes/staleness";
import { FindingList } from "./FindingList";
import { rowId } from "./FindingRow";
import { GroupingMenu } from "./GroupingMenu";
import { SelectedFinding, type FindingsProps } from "./SelectedFinding";
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
});

/** The findings: which kinds, how grouped, the list, and below it the one that is looked at. */
export function Findings(props: FindingsProps) {
  const { done, staleness, waivers, lang, onOpen } = props;
  const styles = useStyles();
  const { result } = done;
  const { waived } = waivers.known;
  const isWaived = useCallback((finding: number) => (waived[finding] ?? null) !== null, [waived]);
  const isDone = (finding: number) =>
    isWaived(finding) || isChanged(result.findings[finding]!.finding.cells, staleness);
  const list = useFindingList(result, { isWaived, isDone }, lang);
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
    const next = list.beside(by);
    if (next === null) return;
    select(next);
    // Once the group of the finding is drawn.
    requestAnimationFrame(() => document.getElementById(rowId(next))?.scrollIntoView({ block: "nearest" }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  };

  const { selected } = list;
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
      {selected !== null && (
        <SelectedFinding
          {...props}
          index={selected}
          at={list.order.indexOf(selected) + 1}
          of={list.order.length}
          canStep={(by) => list.beside(by) !== null}
          onStep={step}
        />
      )}
    </section>
  );
}
