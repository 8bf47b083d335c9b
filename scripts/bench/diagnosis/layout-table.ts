import { SETTINGS } from "./layouts";
import type { Tally } from "./tally";

const COLUMNS = ["detected", "first", "repaired", "listed"] as const;
const WIDTH = 20;

export function printLayoutHeading(): void {
  const names = SETTINGS.map(({ name }) => name.padStart(WIDTH)).join("");
  console.log(`each: ${COLUMNS.join(", ")}, in %\n${"".padEnd(36)}${names}   furthest below tidy`);
}

/** One line a layout. */
export function printLayoutLine(name: string, tallies: readonly Tally[], tidy: readonly Tally[]): void {
  const shares = tallies.map((tally) => COLUMNS.map((column) => share(tally, column)));
  const texts = shares.map((each) =>
    each
      .map((one) => one.toFixed(0).padStart(4))
      .join("")
      .padStart(WIDTH),
  );
  const losses = shares.flatMap((each, setting) =>
    each.map((one, at) => ({
      by: share(tidy[setting]!, COLUMNS[at]!) - one,
      where: `${COLUMNS[at]}, ${SETTINGS[setting]!.name}`,
    })),
  );
  const worst = losses.reduce((a, b) => (b.by > a.by ? b : a));
  const text = worst.by > 0 ? `−${worst.by.toFixed(1)} ${worst.where}` : "–";
  console.log(`${name.padEnd(36)}${texts.join("")}   ${text}`);
}

function share(tally: Tally, column: (typeof COLUMNS)[number]): number {
  return (100 * tally[column]) / tally.runs;
}
