import type { Claim, Tally } from "./tally";

const COLUMNS = ["detected", "localised", "first", "repaired", "among", "listed", "misled"] as const;

export function printHeading(): void {
  const shares = COLUMNS.map((column) => column.padStart(10)).join("");
  console.log(`${"".padEnd(38)} runs${shares}     named   ms median      p95      max`);
}

export function printLine(name: string, tally: Tally): void {
  const shares = COLUMNS.map((column) =>
    `${((100 * tally[column]) / tally.runs).toFixed(0)}%`.padStart(10),
  ).join("");
  const named = (tally.judged ? `${((100 * tally.named) / tally.judged).toFixed(0)}%` : "–").padStart(10);
  const times = [...tally.times].sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))]!;
  const figures = [at(0.5), at(0.95), at(1)].map((time) => time.toFixed(1).padStart(9)).join("");
  console.log(`${name.padEnd(38)}${String(tally.runs).padStart(5)}${shares}${named}   ${figures}`);
}

/** Of the repairs given with a confidence, how many are right. */
export function printCalibration(claims: ReadonlyMap<string, readonly Claim[]>): void {
  const bands = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1.01];
  console.log("\nconfidence: given → right");
  for (const [book, given] of claims) {
    const texts = bands.slice(0, -1).map((from, index) => {
      const inBand = given.filter(({ confidence }) => confidence >= from && confidence < bands[index + 1]!);
      const mean = inBand.reduce((sum, { confidence }) => sum + confidence, 0) / inBand.length;
      const right = inBand.filter((claim) => claim.right).length / inBand.length;
      return inBand.length
        ? `${(100 * mean).toFixed(0)}→${(100 * right).toFixed(1)}% of ${inBand.length}`
        : "";
    });
    console.log(`${book.padEnd(16)}${texts.map((text) => text.padStart(18)).join("")}`);
  }
}
