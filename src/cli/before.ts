import type { EarlierFinding } from "../engine/report/contract";
import { earlierResults } from "../hosts/summary/earlier-results";
import { readBook } from "./files";
import { Refusal } from "./refusal";

/** What an earlier run found. */
export interface Before {
  /** In a book by its path, or by its name; null where that run tells of no such book. */
  readonly of: (book: string) => readonly EarlierFinding[] | null;
  /** The same for the only book of this run, which may have another name now. @throws Refusal where it is not there. */
  readonly ofOnly: (book: string) => readonly EarlierFinding[];
}

/**
 * What `--json` wrote in an earlier run.
 * @throws Refusal where it is no such file.
 */
export function readBefore(path: string): Before {
  const results = earlierResults(new TextDecoder().decode(readBook(path).bytes).trim());
  if (!results) throw new Refusal((words) => words.noEarlierResult(path));
  const { of, only } = results;
  const ofOnly = (book: string) => {
    const found = of(book) ?? only;
    if (!found) throw new Refusal((words) => words.notInEarlierResult(path, book));
    return found;
  };
  return { of, ofOnly };
}
