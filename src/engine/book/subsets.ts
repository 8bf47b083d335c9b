/** Beyond so many amounts some of them come to nearly anything. */
const MOST_AMOUNTS = 8;

/** Which of the amounts, by their places, together come to exactly this sum; the fewest first, none of no amount. */
export function subsetsWithSum(amounts: readonly number[], sum: number): readonly (readonly number[])[] {
  if (amounts.length > MOST_AMOUNTS) return [];
  const found: number[][] = [];
  for (let chosen = 1; chosen < 1 << amounts.length; chosen++) {
    const places = amounts.flatMap((_, place) => (chosen & (1 << place) ? [place] : []));
    if (places.reduce((total, place) => total + amounts[place]!, 0) === sum) found.push(places);
  }
  return found.sort((a, b) => a.length - b.length);
}
