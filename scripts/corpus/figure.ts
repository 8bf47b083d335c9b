/** One measured figure of the table. */
export interface Figure {
  /** "aggrecol dataset: precision"; the key in floor.json. */
  readonly name: string;
  /** null where nothing could be measured (0 of 0). */
  readonly value: number | null;
  readonly as: "share" | "count" | "ms" | "s";
  /** What counts as better; null: for information only, without a floor. */
  readonly better: "higher" | "lower" | null;
  readonly target?: number;
  /** Where the counts behind a share are worth seeing: "12 of 34". */
  readonly detail?: string;
}

/** A corpus that lies in the folder, or not: then it is left out of the table. */
export interface Corpus {
  readonly id: string;
  /** Below the folder given. */
  readonly path: string;
  readonly measure: (path: string) => Figure[];
}

/** A share with the counts behind it. */
export function share(name: string, part: number, whole: number, target?: number): Figure {
  return {
    name,
    value: whole ? part / whole : null,
    as: "share",
    better: "higher",
    target,
    detail: `${part} of ${whole}`,
  };
}

/** A count that is better when it is low. */
export function few(name: string, value: number, target = 0): Figure {
  return { name, value, as: "count", better: "lower", target };
}

export function isNoTime({ as }: Figure): boolean {
  return as !== "ms" && as !== "s";
}

export function meetsTarget({ value, better, target }: Figure): boolean | null {
  if (target === undefined || value === null || !better) return null;
  return better === "higher" ? value >= target : value <= target;
}

export function toText({ value, as }: Pick<Figure, "value" | "as">): string {
  if (value === null) return "–";
  if (as === "share") return value.toFixed(3);
  return as === "count" ? String(value) : `${value.toFixed(as === "ms" ? 1 : 2)} ${as}`;
}
