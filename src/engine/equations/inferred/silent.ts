import type { Candidate } from "./candidate";
import type { Series } from "./series";

/**
 * The sum with the lists among its parts, and between them and its total, that hold nothing wherever the total is
 * printed (an item that nobody used this year), and with those at their far end where hardly anything is printed (the
 * months before the first): what adds up a block adds up all of it. Only where the parts are then neighbours.
 */
export function withSilent<Sum extends Candidate>(series: Series, sum: Sum): Sum {
  const { total, parts } = sum;
  const known = new Set(parts);
  let [from, to] = [parts[0]!, parts[parts.length - 1]!];
  for (let list = from; list <= to; list++)
    if (!known.has(list) && !isSilent(series, list, total, 0)) return sum;
  const reach = (start: number, step: 1 | -1) => {
    const leastBlank = total < start === step > 0 ? MOSTLY : 0;
    let list = start;
    while (isSilent(series, list + step, total, leastBlank)) list += step;
    return leastBlank || list + step === total ? list : start;
  };
  from = reach(from, -1);
  to = reach(to, 1);
  if (to - from + 1 === parts.length) return sum;
  return { ...sum, parts: Array.from({ length: to - from + 1 }, (_, index) => from + index) };
}

const MOSTLY = 0.5;

/** Whether the list holds nothing where the total is printed, and at so large a share of that no 0 either. */
function isSilent(
  { count, values, blank, places, named }: Series,
  list: number,
  total: number,
  leastBlank: number,
): boolean {
  if (list < 0 || list >= count || list === total || named[list]) return false;
  let [printed, unprinted] = [0, 0];
  for (let place = 0; place < places; place++) {
    if (blank[total * places + place]) continue;
    if (values[list * places + place] !== 0) return false;
    printed++;
    unprinted += blank[list * places + place]!;
  }
  return unprinted >= printed * leastBlank;
}
