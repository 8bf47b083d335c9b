import type { Spot } from "./grid";

/** 第２項: the second 項 of its 款. */
export interface Rank {
  /** 0 for 款, 1 for 項, … */
  readonly depth: number;
  readonly number: number;
}

const RANKS = "款項目節";
const RANK = /^第([0-9]+)(款|項|目|節)/u;
const ENUMERATOR = /^第[0-9]+(款|項|目|節)$/u;

/** Less than a column of labels, and more than any indentation. */
export const RANK_STEP = 20;

/** Whether a label only numbers the one beside it. */
export function isEnumerator({ compacted }: Spot): boolean {
  return ENUMERATOR.test(compacted);
}

/** What a label numbers its line as. */
export function rankOf(label: Spot | null): Rank | null {
  const [, number, name] = RANK.exec(label?.compacted ?? "") ?? [];
  return number === undefined ? null : { depth: RANKS.indexOf(name!), number: Number(number) };
}
