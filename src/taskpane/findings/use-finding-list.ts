import { useCallback, useMemo, useState, useTransition } from "react";
import type { Severity } from "../../engine/types";
import type { Lang } from "../../messages/words";
import type { CheckResult } from "../check/result";
import { type Group, type Grouping, groupsOf } from "./groups";
import { firstOpened, neighbour, type Opened, revealing, toggled, withMore } from "./paging";

export interface FindingListControl {
  readonly grouping: Grouping;
  readonly shown: ReadonlySet<Severity>;
  readonly groups: readonly Group[];
  readonly opened: Opened;
  readonly selected: number | null;
  /** The listed findings in their order. */
  readonly order: readonly number[];
  readonly setGrouping: (grouping: Grouping) => void;
  readonly setShown: (shown: ReadonlySet<Severity>) => void;
  readonly toggle: (group: Group) => void;
  readonly more: (group: Group) => void;
  readonly select: (finding: number) => void;
  /** The next (1) or the previous (−1) finding that is not done; null at either end. */
  readonly beside: (by: 1 | -1) => number | null;
}

const SHOWN_FIRST: ReadonlySet<Severity> = new Set(["error", "rounding", "warning"]);

/** All but the notes, unless there is nothing else. */
function shownFirst({ findings }: CheckResult): ReadonlySet<Severity> {
  const hasOthers = findings.some(({ finding }) => SHOWN_FIRST.has(finding.severity));
  return hasOthers || findings.length === 0 ? SHOWN_FIRST : new Set([...SHOWN_FIRST, "info"]);
}

/** What is known of findings beside the check itself, by their indexes. */
interface FindingStates {
  readonly isWaived: (finding: number) => boolean;
  /** Waived, or its cells were changed since: nothing is to be done about it now. */
  readonly isDone: (finding: number) => boolean;
}

/** Which findings are listed, how they are grouped, and which is looked at. */
export function useFindingList(
  result: CheckResult,
  { isWaived, isDone }: FindingStates,
  lang: Lang,
): FindingListControl {
  const { grouping, shown, groups, order, grouped, setGrouping, setShown } = useGroups(
    result,
    isWaived,
    lang,
  );
  const [, startTransition] = useTransition();
  const [opened, setOpened] = useState(() => firstOpened(groups));
  const [selected, setSelected] = useState<number | null>(() => groups[0]?.findings[0] ?? null);

  const regroup = (next: Grouping, severities: ReadonlySet<Severity>) =>
    startTransition(() => {
      setGrouping(next);
      setShown(severities);
      const after = grouped(next, severities);
      const start = next === grouping ? opened : firstOpened(after);
      setOpened(selected === null ? start : revealing(start, after, selected));
    });
  const select = (finding: number) => {
    setSelected(finding);
    setOpened((before) => revealing(before, groups, finding));
  };
  const beside = (by: 1 | -1) => neighbour(order, selected, by, isDone);
  return {
    ...{ grouping, shown, groups, opened, order, select, beside },
    selected: selected !== null && order.includes(selected) ? selected : null,
    setGrouping: (next) => regroup(next, shown),
    setShown: (next) => regroup(grouping, next),
    toggle: (group) => startTransition(() => setOpened((before) => toggled(before, group))),
    more: (group) => startTransition(() => setOpened((before) => withMore(before, group))),
  };
}

/** The findings of the chosen severities in groups; what is shown and how can be changed. */
function useGroups(result: CheckResult, isWaived: (finding: number) => boolean, lang: Lang) {
  const [grouping, setGrouping] = useState<Grouping>("cause");
  const [shown, setShown] = useState(() => shownFirst(result));
  const grouped = useCallback(
    (by: Grouping, severities: ReadonlySet<Severity>) =>
      groupsOf(result, { grouping: by, shown: severities, isWaived }, lang),
    [result, isWaived, lang],
  );
  const groups = useMemo(() => grouped(grouping, shown), [grouped, grouping, shown]);
  const order = useMemo(() => groups.flatMap(({ findings }) => findings), [groups]);
  return { grouping, shown, groups, order, grouped, setGrouping, setShown };
}
