import type { Said, Statement } from "../../types";
import type { Words } from "../../../messages/words";

export type SaidOf<Kind extends Said["kind"]> = Extract<Said, { readonly kind: Kind }>;

/** A choice as plain texts, for the part of the workbook that keeps it. */
export interface Written {
  readonly facts: Readonly<Record<string, string>>;
  readonly parts: readonly Readonly<Record<string, string>>[];
}

/** One kind of thing that people can say about how a table is read. */
export interface ReadingKind<Kind extends Said["kind"] = Said["kind"]> {
  readonly kind: Kind;
  readonly words: Words<(said: SaidOf<Kind>) => string>;
  /** What it is about: a table has one answer to it. */
  readonly about: (said: SaidOf<Kind>) => string;
  /** Follows all choices of this kind about a table. */
  readonly apply: (statement: Statement, said: readonly SaidOf<Kind>[]) => Applied<Kind>;
  readonly write: (said: SaidOf<Kind>) => Written;
  /** null where the texts make no sense. */
  readonly read: (written: Written) => SaidOf<Kind> | null;
}

export interface Applied<Kind extends Said["kind"]> {
  /** null where nothing is left to be checked. */
  readonly statement: Statement | null;
  /** Those whose line or column is no longer there. */
  readonly unheeded: readonly SaidOf<Kind>[];
}

/** Follows choices one after the other; `follow` gives null where a line or column is gone. */
export function eachInTurn<Kind extends Said["kind"]>(
  statement: Statement,
  said: readonly SaidOf<Kind>[],
  follow: (statement: Statement, said: SaidOf<Kind>) => Statement | null,
): Applied<Kind> {
  let current = statement;
  const unheeded = said.filter((each) => {
    const next = follow(current, each);
    current = next ?? current;
    return next === null;
  });
  return { statement: current, unheeded };
}

export const only = (facts: Written["facts"]): Written => ({ facts, parts: [] });
