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
