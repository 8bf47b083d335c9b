/** Less likely than this a repair is one of many that would do. */
const UNLIKELY = 0.05;

/**
 * Whether none of the repairs of an error, best first, says where it is: 歳入 and 歳出 that differ, each in line with its own
 * lines, tie with any of their figures changed. Then the figures have to be compared with their source.
 */
export function areUnlikely([best]: readonly { readonly confidence: number }[]): boolean {
  return best !== undefined && best.confidence < UNLIKELY;
}
