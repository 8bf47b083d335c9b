import type { Group } from "./groups";

/** So many findings of a group are added to the list at a time: what is drawn at once must not hold up the pane. */
export const PAGE = 50;

/** Lists that are shorter are shown open as a whole. */
const SHORT = 20;

/** What of the groups is open, and how far: by their keys. */
export interface Opened {
  readonly open: ReadonlySet<string>;
  readonly shown: Readonly<Record<string, number>>;
}

/** The first group, or all of a short list. */
export function firstOpened(groups: readonly Group[]): Opened {
  const all = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const open = all <= SHORT ? groups : groups.slice(0, 1);
  return { open: new Set(open.map(({ key }) => key)), shown: {} };
}

/** How many findings of a group are listed. */
export function shownOf({ key, findings }: Group, { shown }: Opened): number {
  return Math.min(findings.length, shown[key] ?? PAGE);
}

export function toggled(opened: Opened, { key }: Group): Opened {
  const open = new Set(opened.open);
  if (!open.delete(key)) open.add(key);
  return { ...opened, open };
}

export function withMore(opened: Opened, group: Group): Opened {
  return { ...opened, shown: { ...opened.shown, [group.key]: shownOf(group, opened) + PAGE } };
}

/** Opens the group of a finding, so far that it is listed. */
export function revealing(opened: Opened, groups: readonly Group[], finding: number): Opened {
  const group = groups.find(({ findings }) => findings.includes(finding));
  if (!group) return opened;
  const pages = Math.ceil((group.findings.indexOf(finding) + 1) / PAGE);
  const shown = Math.max(shownOf(group, opened), pages * PAGE);
  return {
    open: new Set([...opened.open, group.key]),
    shown: { ...opened.shown, [group.key]: shown },
  };
}

/**
 * The finding after (1) or before (−1) one, in the order in which they are listed; null at either end.
 * @param isDone what is waived, or changed since: it is passed over.
 */
export function neighbour(
  order: readonly number[],
  finding: number | null,
  step: 1 | -1,
  isDone: (finding: number) => boolean,
): number | null {
  const at = finding === null ? -1 : order.indexOf(finding);
  const rest = at < 0 ? order : step === 1 ? order.slice(at + 1) : order.slice(0, at).reverse();
  return rest.find((each) => !isDone(each)) ?? null;
}
