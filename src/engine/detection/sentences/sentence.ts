import type { TextAmount } from "./amounts";

/** An amount of a sentence, and what it is of. */
export interface SaidAmount {
  readonly label: string;
  /** See detection/kinds/article; null for one of several of a kind. */
  readonly role: string | null;
  readonly amount: TextAmount;
  /** −1 where the words take it away: 「減額し」. */
  readonly sign: 1 | -1;
}

/** A kind of sentence of a budget: what it says in amounts; null where a text is none. */
export type SentenceReader = (text: string) => readonly SaidAmount[] | null;
