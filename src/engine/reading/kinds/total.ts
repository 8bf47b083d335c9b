import type { LabelPlace, SaidPart, Statement } from "../../types";
import { findLabel, linePlaces } from "../places";
import { withTotal } from "../totals";
import { eachInTurn, type ReadingKind, type SaidOf } from "./kind";
import { readPlace, writtenPlace } from "./label-place";

/** A line is the total of these lines, some of them deducted. */
export const total: ReadingKind<"total"> = {
  kind: "total",
  words: {
    ja: ({ line, parts }) => `「${named(line)}」は ${sum(parts, " ＋ ", " － ")} の合計`,
    en: ({ line, parts }) => `${named(line)} = ${sum(parts, " + ", " − ")}`,
  },
  about: ({ line: { label, number } }) => `line ${number} ${label}`,
  apply: (statement, said) => eachInTurn(statement, said, follow),
  write: ({ line, parts }) => ({
    facts: writtenPlace(line),
    parts: parts.map((part) => ({ ...writtenPlace(part), sign: part.factor === 1 ? "+" : "-" })),
  }),
  read: ({ facts, parts }) => {
    const line = readPlace(facts);
    const read = parts.flatMap((part): SaidPart[] => {
      const place = readPlace(part);
      return place ? [{ ...place, factor: part.sign === "-" ? -1 : 1 }] : [];
    });
    return line && read.length > 0 && read.length === parts.length
      ? { kind: "total", line, parts: read }
      : null;
  },
};

function follow(statement: Statement, { line, parts }: SaidOf<"total">): Statement | null {
  const places = linePlaces(statement);
  const addends = parts.map((part) => ({ line: findLabel(part, places), factor: part.factor }));
  return withTotal(statement, findLabel(line, places), addends);
}

function named({ label, number }: LabelPlace): string {
  return number > 1 ? `${label} (${number})` : label;
}

function sum(parts: readonly SaidPart[], plus: string, minus: string): string {
  return parts
    .map((part, at) => (part.factor === -1 ? minus.trimStart() : at ? plus.trimStart() : "") + named(part))
    .join(" ");
}
