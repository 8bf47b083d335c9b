import { useMemo, useState, useTransition } from "react";
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
  /** Selects the next (1) or the previous (−1) finding and returns it; null at either end. */
  readonly step: (by: 1 | -1) => number | null;
}

const SHOWN_FIRST: ReadonlySet<Severity> = new Set(["error", "rounding", "warning"]);

/** All but the notes, unless there is nothing else. */
function shownFirst({ findings }: CheckResult): ReadonlySet<Severity> {
  const hasOthers = findings.some(({ finding }) => SHOWN_FIRST.has(finding.severity));
  return hasOthers || findings.length === 0 ? SHOWN_FIRST : new Set([...SHOWN_FIRST, "info"]);
}

/** Which findings are listed, how they are grouped, and which is looked at. */
export function useFindingList(
  result: CheckResult,
  isWaived: (finding: number) => boolean,
  lang: Lang,
): FindingListControl {
  const [grouping, setGrouping] = useState<Grouping>("cause");
  const [shown, setShown] = useState(() => shownFirst(result));
  const [, startTransition] = useTransition();
  const groups = useMemo(
    () => groupsOf(result, { grouping, shown, isWaived }, lang),
    [result, grouping, shown, isWaived, lang],
  );
  const [opened, setOpened] = useState(() => firstOpened(groups));
  const [selected, setSelected] = useState<number | null>(() => groups[0]?.findings[0] ?? null);
  const order = useMemo(() => groups.flatMap(({ findings }) => findings), [groups]);

  const regroup = (next: Grouping, severities: ReadonlySet<Severity>) =>
    startTransition(() => {
      setGrouping(next);
      setShown(severities);
      const after = groupsOf(result, { grouping: next, shown: severities, isWaived }, lang);
      const start = next === grouping ? opened : firstOpened(after);
      setOpened(selected === null ? start : revealing(start, after, selected));
    });
  const select = (finding: number) => {
    setSelected(finding);
    setOpened((before) => revealing(before, groups, finding));
  };

  return {
    grouping,
    shown,
    groups,
    opened,
    selected: selected !== null && order.includes(selected) ? selected : null,
    order,
    setGrouping: (next) => regroup(next, shown),
    setShown: (next) => regroup(grouping, next),
    toggle: (group) => startTransition(() => setOpened((before) => toggled(before, group))),
    more: (group) => startTransition(() => setOpened((before) => withMore(before, group))),
    select,
    step: (by) => {
      const next = neighbour(groups, selected, by);
      if (next !== null) select(next);
      return next;
    },
  };
}
