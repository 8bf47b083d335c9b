import { numberPlaces } from "../diagnosis/pose/numbers";
import type { Change, Check, Equation } from "../types";

/** All equations that a figure is in. */
export type EquationsAt = (place: Change["place"]) => readonly Equation[];

const known = new WeakMap<Check, EquationsAt>();

/** Looks equations up by their figures; what that takes is made once for a check. */
export function equationsAt(check: Check): EquationsAt {
  const at = known.get(check) ?? indexOf(check);
  known.set(check, at);
  return at;
}

/**
 * Two lists of numbers, since an object for each figure of a large book would take more memory than the book: of each
 * place where its equations begin, and the equations of all places one after the other.
 */
function indexOf({ equations, statements }: Check): EquationsAt {
  const numbers = numberPlaces(statements);
  const starts = new Uint32Array(numbers.count + 1);
  for (const { total, terms } of equations) {
    starts[numbers.of(total)]!++;
    for (const term of terms) starts[numbers.of(term)]!++;
  }
  let sum = 0;
  for (let place = 0; place <= numbers.count; place++) starts[place] = sum += starts[place]!;
  // Each start is where the next place begins yet, and goes down as the equations are put in, the last first.
  const all = new Uint32Array(sum);
  for (let index = equations.length - 1; index >= 0; index--) {
    const { total, terms } = equations[index]!;
    for (const term of terms) all[--starts[numbers.of(term)]!] = index;
    all[--starts[numbers.of(total)]!] = index;
  }
  return (place) => {
    const number = numbers.of(place);
    return Array.from(all.subarray(starts[number], starts[number + 1]), (index) => equations[index]!);
  };
}
