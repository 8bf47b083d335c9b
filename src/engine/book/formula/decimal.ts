export type RoundingDirection = "half" | "up" | "down";

/** The digits that Excel keeps of a number. */
const DIGITS = 15;

/**
 * A number rounded to so many places behind the point (before it where they are negative), half away from zero, away
 * from zero or towards it. The 15 digits that Excel keeps are rounded in decimal: 1.005 to two places is 1.01.
 */
export function roundDecimal(value: number, places: number, rounding: RoundingDirection): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const [digits, exponent] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split("e") as [string, string];
  // value = units × 10^scale
  const units = BigInt(digits.replace(".", ""));
  const scale = Number(exponent) - (DIGITS - 1);
  const cut = -scale - Math.trunc(places);
  if (cut <= 0) return value;
  // Fewer than all digits, of which none is left before the cut: the value is below one unit, even below its half.
  const whole =
    cut > DIGITS + 1 ? roundedNothing(rounding) : roundedUnits(units, 10n ** BigInt(cut), rounding);
  const result = Number(`${whole}e${-Math.trunc(places)}`);
  return value < 0 ? 0 - result : result;
}

function roundedUnits(units: bigint, step: bigint, rounding: RoundingDirection): bigint {
  const whole = units / step;
  const rest = units % step;
  if (rounding === "down" || rest === 0n) return whole;
  return rounding === "up" || rest * 2n >= step ? whole + 1n : whole;
}

function roundedNothing(rounding: RoundingDirection): bigint {
  return rounding === "up" ? 1n : 0n;
}
