import { makeStyles, Text } from "@fluentui/react-components";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from "react";
import type { Severity } from "../../engine/types";
import { paneFindings } from "../../messages/pane-findings";
import { isChanged } from "../changes/staleness";
import { useHiddenText } from "../hidden-text";
import { FindingList, showInList } from "./FindingList";
import { GroupingMenu } from "./GroupingMenu";
import { SelectedFinding, type FindingsProps } from "./SelectedFinding";
import { SeverityToggles } from "./SeverityToggles";
import { useFindingList } from "./use-finding-list";

const useStyles = makeStyles({
  findings: { display: "flex", flexDirection: "column", gap: "8px" },
  head: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    "@media (max-width: 240px)": { flexWrap: "wrap" },
  },
});

/** The findings: which kinds, how grouped, the list, and below it the one that is looked at. */
export function Findings(props: FindingsProps) {
  const { done, staleness, waivers, place, lang, onOpen } = props;
  const styles = useStyles();
  const hidden = useHiddenText();
  const { result } = done;
  const { waived } = waivers.known;
  const isWaived = useCallback((finding: number) => (waived[finding] ?? null) !== null, [waived]);
  const isDone = (finding: number) =>
    isWaived(finding) || isChanged(result.findings[finding]!.finding.cells, staleness);
  const list = useFindingList(result, { isWaived, isDone }, place, lang);
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
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  };

  const { selected } = list;
  const [isAgain] = useState(() => place.last !== null);
  // Once its group is drawn; the page itself stays where it is.
  useEffect(() => {
    const drawn = requestAnimationFrame(() => selected !== null && showInList(selected, isAgain));
    return () => cancelAnimationFrame(drawn);
  }, [selected, isAgain]);
  return (
    <section aria-labelledby="findings" className={styles.findings} onKeyDown={onKeyDown}>
      <h2 className={hidden} id="findings">
        {paneFindings.findings[lang]}
      </h2>
      <div className={styles.head}>
        <SeverityToggles counts={counts} shown={list.shown} lang={lang} onChange={list.setShown} />
        <GroupingMenu grouping={list.grouping} lang={lang} onChange={list.setGrouping} />
      </div>
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
          at={list.open.indexOf(selected) + 1}
          of={list.open.length}
          canStep={(by) => list.beside(by) !== null}
          onStep={step}
        />
      )}
    </section>
  );
}
