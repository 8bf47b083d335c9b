/** "−1203" → sign −1 and digits "1203"; zero has the digits "0". */
export function digitsOf(value: number): string {
  return String(Math.abs(value));
}

/** The figure with these digits and the sign of `model`; leading zeros vanish. */
export function withDigits(digits: string, model: number): number {
  const amount = Number(digits);
  return model < 0 && amount !== 0 ? -amount : amount;
}

/** The figures that are other than `value`, exact and no longer than an amount can be; each once. */
export function otherFigures(value: number, figures: Iterable<number>): readonly number[] {
  const others = new Set<number>();
  for (const figure of figures) if (figure !== value && Number.isSafeInteger(figure)) others.add(figure);
  return [...others];
}

/** The digit that the longer of two figures has more than the other. */
export function digitMore(longer: number, shorter: number): string {
  const sum = (value: number) => [...digitsOf(value)].reduce((total, digit) => total + Number(digit), 0);
  return String(sum(longer) - sum(shorter));
}

/** How many times larger one figure is than the other: 「1,000」. */
export function unitStep(from: number, to: number): { times: string; isLarger: boolean } {
  const isLarger = Math.abs(from) > Math.abs(to);
  const times = Math.round(isLarger ? from / to : to / from);
  return { times: String(times).replace(/\B(?=(\d{3})+$)/g, ","), isLarger };
}
