import { useCallback, useEffect, useMemo, useState, useTransition } from "react";
import type { Severity } from "../../engine/types";
import type { Lang } from "../../messages/words";
import type { CheckResult } from "../check/result";
import { type Group, type Grouping, groupsOf } from "./groups";
import { firstOpened, neighbour, type Opened, revealing, toggled, withMore } from "./paging";
import { foundAgain, placeOf, type KeptPlace, type PlaceKept } from "./place-kept";

export interface FindingListControl {
  readonly grouping: Grouping;
  readonly shown: ReadonlySet<Severity>;
  readonly groups: readonly Group[];
  readonly opened: Opened;
  readonly selected: number | null;
  /** Those of the listed findings that nobody has waived, in their order. */
  readonly open: readonly number[];
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
  place: KeptPlace,
  lang: Lang,
): FindingListControl {
  const [, startTransition] = useTransition();
  const lists = useGroups(result, isWaived, place, lang);
  const { grouping, shown, groups, order, grouped, setGrouping, setShown } = lists;
  const { selected, open, select } = useSelection(result, order, isWaived, place);
  const [opened, setOpened] = useState(() => firstOpened(groups));
  // A group that somebody closes stays closed until another finding is looked at.
  const [revealed, setRevealed] = useState<number | null>(null);
  if (selected !== null && selected !== revealed) {
    setRevealed(selected);
    setOpened(revealing(opened, groups, selected));
  }
  useEffect(() => place.keep({ grouping, shown, ...placeOf(result, open, selected) }));

  const regroup = (next: Grouping, severities: ReadonlySet<Severity>) =>
    startTransition(() => {
      setGrouping(next);
      setShown(severities);
      const after = grouped(next, severities);
      const start = next === grouping ? opened : firstOpened(after);
      setOpened(selected === null ? start : revealing(start, after, selected));
    });
  return {
    ...{ grouping, shown, groups, opened, open, selected, select },
    beside: (by) => neighbour(order, selected, by, isDone),
    setGrouping: (next) => regroup(next, shown),
    setShown: (next) => regroup(grouping, next),
    toggle: (group) => startTransition(() => setOpened((before) => toggled(before, group))),
    more: (group) => startTransition(() => setOpened((before) => withMore(before, group))),
  };
}

/** The finding that is looked at: the one that was chosen, or, once that is gone or waived, the one nearest to it. */
function useSelection(
  result: CheckResult,
  order: readonly number[],
  isWaived: (finding: number) => boolean,
  place: KeptPlace,
) {
  const open = useMemo(() => order.filter((finding) => !isWaived(finding)), [order, isWaived]);
  const [{ finding, wasWaived, ...kept }, choose] = useState<Chosen>(() => ({
    finding: null,
    wasWaived: false,
    nearest: place.last?.nearest ?? [],
    severity: place.last?.severity ?? null,
  }));
  const isKept = finding !== null && order.includes(finding) && (wasWaived || !isWaived(finding));
  const select = (next: number) =>
    choose({ finding: next, wasWaived: isWaived(next), ...placeOf(result, order, next) });
  return { open, selected: isKept ? finding : foundAgain(result, open, kept), select };
}

interface Chosen extends Pick<PlaceKept, "nearest" | "severity"> {
  readonly finding: number | null;
  /** Somebody looks at what is waived: it stays in sight. */
  readonly wasWaived: boolean;
}

/** The findings of the chosen severities in groups; what is shown and how can be changed. */
function useGroups(
  result: CheckResult,
  isWaived: (finding: number) => boolean,
  { last }: KeptPlace,
  lang: Lang,
) {
  const [grouping, setGrouping] = useState<Grouping>(last?.grouping ?? "cause");
  const [shown, setShown] = useState(() => last?.shown ?? shownFirst(result));
  const grouped = useCallback(
    (by: Grouping, severities: ReadonlySet<Severity>) =>
      groupsOf(result, { grouping: by, shown: severities, isWaived }, lang),
    [result, isWaived, lang],
  );
  const groups = useMemo(() => grouped(grouping, shown), [grouped, grouping, shown]);
  const order = useMemo(() => groups.flatMap(({ findings }) => findings), [groups]);
  return { grouping, shown, groups, order, grouped, setGrouping, setShown };
}
