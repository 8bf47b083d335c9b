import { makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneFindings } from "../../messages/pane-findings";
import type { CheckResult } from "../check/result";
import type { Staleness } from "../changes/staleness";
import { rowId } from "./FindingRow";
import { FindingGroup } from "./FindingGroup";
import type { Group } from "./groups";
import { type Opened, shownOf } from "./paging";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    // In a pane of 320 × 700 the repair of the selected finding is in sight below.
    maxHeight: "max(140px, min(42vh, 100vh - 560px))",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface Props {
  readonly groups: readonly Group[];
  readonly opened: Opened;
  readonly result: CheckResult;
  readonly staleness: Staleness;
  readonly selected: number | null;
  readonly lang: Lang;
  readonly onToggle: (group: Group) => void;
  readonly onMore: (group: Group) => void;
  readonly onSelect: (index: number) => void;
}

/**
 * Scrolls the list, and nothing else, until the row of a finding is in sight.
 * @param takesFocus after a repair the button that was pressed is gone: whoever works with keys goes on from here.
 */
export function showInList(finding: number, takesFocus: boolean): void {
  const row = document.getElementById(rowId(finding));
  const list = row?.closest(`.${LIST}`);
  if (!row || !list) return;
  const [seen, box] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (box.top < seen.top) list.scrollTop -= seen.top - box.top;
  else if (box.bottom > seen.bottom) list.scrollTop += box.bottom - seen.bottom;
  if (takesFocus && document.hasFocus() && document.activeElement === document.body)
    row.focus({ preventScroll: true });
}

/** By it the list is found from its rows. */
const LIST = "findings-list";

/** The groups of findings; arrow keys go from one to the next, Tab leaves the list. */
export function FindingList({ groups, opened, lang, onToggle, onMore, ...rest }: Props) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  return (
    <ul className={mergeClasses(LIST, styles.list)} aria-label={paneFindings.findings[lang]} {...arrows}>
      {groups.map((group) => (
        <FindingGroup
          key={group.key}
          group={group}
          isOpen={opened.open.has(group.key)}
          shown={shownOf(group, opened)}
          lang={lang}
          onToggle={() => onToggle(group)}
          onMore={() => onMore(group)}
          {...rest}
        />
      ))}
    </ul>
  );
}
