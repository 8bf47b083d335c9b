import { makeStyles, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneFindings } from "../../messages/pane-findings";
import type { CheckResult } from "../check/result";
import type { Staleness } from "../changes/staleness";
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

/** The groups of findings; arrow keys go from one to the next, Tab leaves the list. */
export function FindingList({ groups, opened, lang, onToggle, onMore, ...rest }: Props) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  return (
    <ul className={styles.list} aria-label={paneFindings.findings[lang]} {...arrows}>
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
