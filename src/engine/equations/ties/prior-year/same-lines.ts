import type { Line, Statement } from "../../../types";

/** Which line of another table each line is; what stands there in a number of its own is left out. */
export type SameLines = ReadonlyMap<number, number>;

/** By role, else by label under the same heading, else by a label that each of the tables has once. */
export function sameLines(own: Statement, other: Statement): SameLines {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const nameOf of [roleOf, pathOf, keyOf]) {
    const [left, right] = [byName(own, nameOf), byName(other, nameOf)];
    for (const [name, lines] of left) {
      const there = right.get(name) ?? [];
      if (there.length !== lines.length) continue;
      lines.forEach((line, at) => {
        if (found.has(line) || taken.has(there[at]!)) return;
        found.set(line, there[at]!);
        taken.add(there[at]!);
      });
    }
  }
  return found;
}

type NameOf = (line: Line, index: number, lines: readonly Line[]) => string;

const roleOf: NameOf = ({ role }) => role ?? "";
/** What many lines are called names none of them. */
const MANY = /^(その他|小計|計|合計)/u;
const keyOf: NameOf = ({ key }) => (MANY.test(key) ? "" : key);

/** その他 of one section is not その他 of another: what stands above it, less indented, is part of its name. */
const pathOf: NameOf = (line, index, lines) => {
  const above = lines
    .slice(0, index)
    .findLast(({ level, type }) => level < line.level || (type === "heading" && level <= line.level));
  return line.key === "" ? "" : `${above?.key ?? ""} ${line.key}`;
};

function byName({ lines }: Statement, nameOf: NameOf): Map<string, number[]> {
  const found = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const name = line.type === "heading" ? "" : nameOf(line, index, lines);
    if (name !== "") found.set(name, [...(found.get(name) ?? []), index]);
  });
  return found;
}
