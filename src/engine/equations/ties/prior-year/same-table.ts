import { compact } from "../../../book/text";
import type { Statement } from "../../../types";
import { sharesKind } from "../overview";
import { areOfTwoScopes } from "../tie";
import { sameLines, type SameLines } from "./same-lines";

/** A table of the other book that is the same table a year before. */
export interface SameTable {
  readonly statement: number;
  readonly lines: SameLines;
}

/** So much of the shorter of two tables has to be in both. */
const LEAST_IN_COMMON = 0.5;

/** What changes from year to year in a title or the name of a sheet. */
const YEARLY =
  /(令和|平成|昭和|[RHS])?([0-9]+|元)(年度?(分)?|月補正)?|[前本当今]年度|当初|補正|予算|決算|予定|\(案\)|[(（）)第号\s]/gu;

/** The tables of the other book that may be the same, the likeliest first. */
export function sameTables(statements: readonly Statement[], own: number, others: number): SameTable[] {
  const table = statements[own]!;
  const twins = (of: readonly Statement[], from: number) =>
    of.flatMap(({ kind, scope }, at) => (kind === table.kind && scope === table.scope ? [from + at] : []));
  const place = twins(statements.slice(0, others), 0).indexOf(own);
  const there = twins(statements.slice(others), others);
  return statements
    .slice(others)
    .flatMap((other, at) => {
      if (!mayBeSame(table, other)) return [];
      const lines = sameLines(table, other);
      const common = lines.size / Math.max(1, Math.min(figuresIn(table), figuresIn(other)));
      if (common < LEAST_IN_COMMON) return [];
      const isInPlace = there.indexOf(others + at) === place;
      return [
        { statement: others + at, lines, likeness: likeness(table, other) + common + (isInPlace ? 0.1 : 0) },
      ];
    })
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ statement, lines }) => ({ statement, lines }));
}

function mayBeSame(own: Statement, other: Statement): boolean {
  if (areOfTwoScopes(own, other)) return false;
  if (own.kind === "table" || other.kind === "table") return true;
  if (own.scope !== other.scope) return false;
  return own.kind === other.kind || sharesKind(own, other);
}

function likeness(own: Statement, other: Statement): number {
  const same = (a: string, b: string) => (a !== "" && a === b ? 1 : 0);
  return (
    same(own.kind, other.kind) +
    same(own.scope, other.scope) +
    2 * same(lasting(own.title), lasting(other.title)) +
    same(lasting(own.sheet), lasting(other.sheet.replace(/^\[[^\]]*\]/u, "")))
  );
}

function lasting(text: string): string {
  return compact(text).replace(YEARLY, "");
}

function figuresIn({ lines }: Statement): number {
  return lines.filter(({ type }) => type !== "heading").length;
}
