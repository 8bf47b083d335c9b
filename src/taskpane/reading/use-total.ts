import { useState } from "react";
import type { Said } from "../../engine/types";
import type { ShownLine, ShownTable, TableLines } from "./result";
import type { Change } from "./use-reading";

/** As the table was read; said to be no total; said to be the total of chosen lines. */
export type TotalWay = "auto" | "no-total" | "total";

/** What somebody is about to say of a line. */
export interface TotalEntry {
  /** Index of the line; −1 where it is still to be chosen. */
  readonly line: number;
  readonly way: TotalWay;
  /** What the line adds up: by index, with the sign. */
  readonly parts: ReadonlyMap<number, 1 | -1>;
  readonly chooseLine: (line: number) => void;
  readonly chooseWay: (way: TotalWay) => void;
  /** "+", "-" or "" for none. */
  readonly choosePart: (line: number, sign: string) => void;
  /** What is to be saved; null where something is still missing. */
  readonly changes: () => readonly Change[] | null;
}

export function useTotal(table: ShownTable, { lines }: TableLines, first: number): TotalEntry {
  const [line, setLine] = useState(first);
  const [chosenWay, setWay] = useState<TotalWay | null>(null);
  const [factors, setFactors] = useState<ReadonlyMap<number, 1 | -1> | null>(null);
  const own = lines[line];
  const kept = own && keptOf(table, own.place);
  const way: TotalWay = chosenWay ?? kept?.said.kind ?? "auto";
  const parts = factors ?? new Map(own?.parts.map((part) => [part.line, part.factor]));
  return {
    line,
    way,
    parts,
    chooseLine: (chosen) => {
      setLine(chosen);
      setWay(null);
      setFactors(null);
    },
    chooseWay: setWay,
    choosePart: (at, sign) => {
      const next = new Map(parts);
      if (sign === "") next.delete(at);
      else next.set(at, sign === "-" ? -1 : 1);
      setFactors(next);
    },
    changes: () => {
      if (!own) return null;
      if (way === "auto") return kept ? [{ unsay: [kept] }] : [];
      const say = saidOf(lines, own, way === "total" ? parts : null);
      return say && [{ say }];
    },
  };
}

/** The total of these lines in their order; no total where they are null; null where there is none of them. */
function saidOf(
  lines: readonly ShownLine[],
  { place }: ShownLine,
  parts: ReadonlyMap<number, 1 | -1> | null,
): Said | null {
  if (!parts) return { kind: "no-total", line: place };
  const ordered = [...parts].sort(([a], [b]) => a - b);
  if (!ordered.length) return null;
  return {
    kind: "total",
    line: place,
    parts: ordered.map(([at, factor]) => ({ ...lines[at]!.place, factor })),
  };
}

/** What was said of the line before. */
function keptOf(
  { choices }: ShownTable,
  { label, number }: { readonly label: string; readonly number: number },
) {
  for (const { choice } of choices) {
    const { said } = choice;
    if (said.kind !== "total" && said.kind !== "no-total") continue;
    if (said.line.label === label && said.line.number === number) return { ...choice, said };
  }
  return undefined;
}
