import { ROUNDING_MODES } from "../book/rounding";
import type { OverviewChoice } from "./proposal";
import type { RoundedBy } from "../types";

/** What was chosen for our sheet, as text in its memory; texts have other names. */
export function choiceMemory({ description, unit, mode, lastYear }: OverviewChoice): string[] {
  const pairs = Object.entries({ description, unit, mode, lastYear });
  return pairs.flatMap(([name, value]) =>
    value === undefined ? [] : [`${SIGN}${name}=${encodeURIComponent(value ?? "")}`],
  );
}

/** What was chosen for the sheet of an earlier run. Charts are not among it: whether it has them is seen in the sheet. */
export function rememberedChoice(memory: string | null): OverviewChoice {
  const found = new Map(
    (memory ?? "").split(";").flatMap((pair) => {
      const [name, value] = pair.split("=");
      return name?.startsWith(SIGN) && value !== undefined ? [[name.slice(1), decoded(value)] as const] : [];
    }),
  );
  const description = found.get("description");
  const unit = found.get("unit");
  const mode = ROUNDING_MODES.find(({ id }) => id === found.get("mode") && id !== "exact")?.id;
  const lastYear = found.get("lastYear");
  return {
    ...(description === undefined ? {} : { description }),
    ...(unit === undefined ? {} : { unit: Number(unit) }),
    ...(mode === undefined ? {} : { mode: mode as RoundedBy }),
    ...(lastYear === undefined ? {} : { lastYear: lastYear || null }),
  };
}

const SIGN = "@";

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
