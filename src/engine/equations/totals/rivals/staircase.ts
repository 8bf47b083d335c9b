import { smallest } from "../../../book/collections";
import type { Statement } from "../../../types";

import { carries } from "../../vote";
import { CERTAIN_DIGITS, supportOf } from "../outline/support";
import { claimOf, type TotalClaim } from "./claim";

/** １ 下水道事業収益, 1 営業収益, （1） 総務: the number that a line has among those of its level. */
const NUMBER = /^第?[(（]?([0-9０-９]+)/u;

/**
 * 款, 項 and 目 in label columns of their own, one further right than the other: a line is the total of those one step
 * down that follow it, as the forms of 予算実施計画 and 予算に関する説明書 have it. Where they are numbered from 1 in each, that is
 * so whatever the figures say; else once as many tie as do not, or the only one does in some column that is long enough.
 */
export function stairTotals(statement: Statement): {
  readonly claims: readonly TotalClaim[];
  readonly isNumbered: boolean;
} {
  const { lines } = statement;
  const parts = lines.map(({ type, labelColumn }, line) =>
    type === "heading" ? [] : stepBelow(statement, line, labelColumn),
  );
  const claims = parts.flatMap((below, line) => (below.length > 0 ? [claimOf(statement, line, below)] : []));
  const tied = claims.filter((claim) => claim.tied > 0 && claim.addends.length > 1).length;
  const missed = claims.filter((claim) => claim.tied === 0).length;
  const isNoChance = missed === 0 && claims.some((claim) => digitsOf(statement, claim) >= CERTAIN_DIGITS);
  const isNumbered = isCounted(statement, parts);
  const isShown = isNoChance || carries({ tied, missed }, "staircase") || isNumbered;
  return { claims: isShown ? claims : [], isNumbered };
}

function digitsOf(statement: Statement, { total, addends }: TotalClaim): number {
  const parts = addends.map(({ line }) => line);
  return supportOf(statement, total, parts).digits;
}

/** The lines that follow in the next label column, up to the next line in the own one or left of it. */
function stepBelow({ lines }: Statement, line: number, own: number): number[] {
  const below: number[] = [];
  for (let at = line + 1; at < lines.length && lines[at]!.labelColumn > own; at++)
    if (lines[at]!.type !== "heading") below.push(at);
  const next = smallest(below.map((at) => lines[at]!.labelColumn));
  return below.filter((at) => lines[at]!.labelColumn === next);
}

/** Whether the lines below each count 1, 2, 3, on two steps at least. */
function isCounted({ lines }: Statement, parts: readonly (readonly number[])[]): boolean {
  const runs = parts.filter((below) => below.length > 0);
  const steps = new Set(runs.map(([first]) => lines[first!]!.labelColumn));
  const numberOf = (line: number) => Number(NUMBER.exec(lines[line]!.label)?.[1]?.normalize("NFKC") ?? NaN);
  return steps.size > 1 && runs.every((below) => below.every((line, at) => numberOf(line) === at + 1));
}
