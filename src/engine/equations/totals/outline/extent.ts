import type { Statement } from "../../../types";
import { supportOf } from "./support";
import { after, endsParts, type Lines, type Parts } from "./tops";

/**
 * A run of parts with the lines right after it, where these are nothing in the columns that tie and make up what others
 * miss: a part that most columns leave empty (不明, only in one year) is a part all the same.
 */
export function furtherParts(lines: Lines, total: number, found: Parts): Parts {
  const { statement } = lines;
  let best = found;
  let { tied, missed } = supportOf(statement, total, found.lines);
  const taken = [...found.lines];
  for (let at = found.end; missed.length && !endsParts(lines, total, at); at = after(lines, at)) {
    if (statement.lines[at]!.type === "heading") continue;
    taken.push(at);
    const support = supportOf(statement, total, taken);
    if (support.tied < tied) break;
    if (support.missed.length < missed.length) {
      best = { lines: [...taken], end: after(lines, at) };
      ({ tied, missed } = support);
    }
  }
  return best;
}

/**
 * The parts without a line that prints the whole total once more and nothing in the columns where it is not that
 * (「（最終消費分）」 below 売上): it says something about the total and is no part, if all columns tie without it.
 */
export function withoutRepeats(statement: Statement, total: number, found: Parts): Parts {
  if (!supportOf(statement, total, found.lines).missed.length) return found;
  const whole = statement.lines[total]!.amounts;
  for (const part of found.lines) {
    const { amounts } = statement.lines[part]!;
    if (!amounts.every(({ value }, column) => !value || value === whole[column]!.value)) continue;
    const rest = found.lines.filter((line) => line !== part);
    if (rest.length > 1 && !supportOf(statement, total, rest).missed.length) return { ...found, lines: rest };
  }
  return found;
}
