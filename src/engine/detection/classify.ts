import { gather, remembered } from "../book/collections";
import type { Column, Scope } from "../types";
import { KINDS } from "./kinds";
import type { Kind, Role } from "./kinds/kind";
import type { RawLine } from "./lines";

/** Which line has which role; a role belongs to one line at most. */
export type RoleMap = ReadonlyMap<RawLine, Role>;

export interface Classified {
  readonly kind: Kind | null;
  readonly roles: RoleMap;
}

/** The roles that kinds give to a label; remembered, since the same labels come again in every sheet. */
export type RoleFinder = (key: string) => RolesByKind;

/** Only the kinds that have a role for the label: a table of 100,000 lines has as many labels, most of them in none. */
type RolesByKind = ReadonlyMap<Kind, readonly Candidate[]>;

interface Candidate {
  readonly role: Role;
  /** Position among the role's labels: 営業収益合計 is the better line for the role than 営業収益. */
  readonly priority: number;
}

const SEGMENTED = /(事業|セグメント|会計|勘定|部門|拠点|区分|施設)別/u;

export function roleFinder(): RoleFinder {
  return remembered(rolesNamed);
}

function rolesNamed(key: string): RolesByKind {
  const named = BY_LABEL.get(key) ?? NO_ROLES;
  const matched = BY_PATTERN.filter(({ role }) => role.pattern!.test(key) && !role.labels.includes(key));
  if (matched.length === 0) return named;
  const roles = new Map(named);
  for (const { kind, role } of matched)
    roles.set(kind, [...(roles.get(kind) ?? []), { role, priority: role.labels.length }]);
  return roles;
}

const NO_ROLES: RolesByKind = new Map();

/** What each label stands for in each kind that has a role for it. */
const BY_LABEL = rolesByLabel();

/** The roles that have a pattern besides their labels. */
const BY_PATTERN = KINDS.flatMap((kind) =>
  kind.roles.filter(({ pattern }) => pattern).map((role) => ({ kind, role })),
);

function rolesByLabel(): ReadonlyMap<string, RolesByKind> {
  const byLabel = new Map<string, Map<Kind, Candidate[]>>();
  for (const kind of KINDS)
    for (const role of kind.roles)
      role.labels.forEach((label, priority) => {
        const roles = byLabel.get(label) ?? new Map<Kind, Candidate[]>();
        byLabel.set(label, roles.set(kind, [...(roles.get(kind) ?? []), { role, priority }]));
      });
  return byLabel;
}

/** Single statements before the overview, which has the lines of all. */
const BY_LABELS = KINDS.filter(({ enough }) => enough !== Infinity).sort(
  (a, b) => a.roles.length - b.roles.length,
);

function leadOver(best: Classified, kind: Kind): number {
  return best.kind && kind.enough > best.kind.enough
    ? tellingIn(best.roles) + best.kind.enough - 1
    : tellingIn(best.roles);
}

/** How many of the roles say which kind it is: those that are common do so beside one that is not. */
function tellingIn(roles: RoleMap): number {
  return [...roles.values()].some(({ isCommon }) => !isCommon) ? roles.size : 0;
}

/** The kind by its title or columns; where neither names one, by its labels, if enough of them are known. */
export function classify(
  title: string,
  columns: readonly Column[],
  lines: readonly RawLine[],
  find: RoleFinder,
): Classified {
  const headings = columns.map(({ label }) => label).join(" ");
  const named = namedLines(lines, find);
  for (const kind of KINDS) {
    if (!kind.title.test(title) && !kind.columns?.test(headings)) continue;
    const roles = assignRoles(kind, lines, named);
    if (roles.size || !kind.roles.length) return { kind, roles };
  }
  let best: Classified = { kind: null, roles: new Map() };
  for (const kind of BY_LABELS) {
    const roles = assignRoles(kind, lines, named);
    const telling = tellingIn(roles);
    if (telling >= kind.enough && telling > leadOver(best, kind)) best = { kind, roles };
  }
  return best;
}

/** A line whose label stands for a role in some kind. */
interface NamedLine {
  readonly index: number;
  readonly roles: RolesByKind;
}

function namedLines(lines: readonly RawLine[], find: RoleFinder): NamedLine[] {
  return gather(lines, ({ key }, index) => {
    const roles = find(key);
    return roles.size ? [{ index, roles }] : [];
  });
}

function assignRoles(kind: Kind, lines: readonly RawLine[], named: readonly NamedLine[]): RoleMap {
  const holders = new Map<Role, { line: RawLine; index: number; priority: number }>();
  const hold = (index: number, { role, priority }: Candidate) => {
    const held = holders.get(role);
    if (!held || priority < held.priority) holders.set(role, { line: lines[index]!, index, priority });
  };
  const own = gather(named, ({ index, roles }) => {
    const candidates = roles.get(kind);
    return candidates ? [{ index, candidates }] : [];
  });
  for (const { index, candidates } of own)
    if (lines[index]!.type !== "heading") for (const candidate of candidates) hold(index, candidate);
  for (const { index, candidates } of own) {
    const closing = lines[index]!.type === "heading" ? closingOf(lines, index) : -1;
    if (closing < 0) continue;
    for (const candidate of candidates) if (!holders.has(candidate.role)) hold(closing, candidate);
  }
  const roles = new Map<RawLine, Role>();
  for (const [role, { line, index }] of holders) {
    if (role.above) {
      const limit = [...holders].find(([{ role: name }]) => name === role.above)?.[1].index ?? -1;
      if (index > limit) continue;
    }
    if (!roles.has(line)) roles.set(line, role);
  }
  return roles;
}

/** The nameless 計 below the lines of a heading, which is what the heading names; −1 where there is none. */
function closingOf(lines: readonly RawLine[], heading: number): number {
  let end = heading + 1;
  while (lines[end]?.type === "item") end += 1;
  if (end >= lines.length) return -1;
  const isOwn = end > heading + 1 && lines[end]!.type === "total" && lines[end]!.stem === "";
  return isOwn && lines[end]!.level > lines[heading]!.level ? end : -1;
}

export function scopeOf(kind: Kind | null, title: string, columns: readonly Column[]): Scope {
  const segments = columns.filter(({ role }) => role === "segment").length;
  const total = columns.some(({ role }) => role === "total");
  if (kind && !kind.formulas.length) return "other";
  if (segments > 1 && (total || SEGMENTED.test(title))) return "by-segment";
  return kind ? "whole" : "other";
}
