import { digitsOf, lengthOf, placesIn, withSign } from "../../book/digits";
import { changeTo } from "./blocks";
import { withoutCopies } from "./carried-down";
import type { Cause, LineAccident, LineFigure } from "./cause";
import { ANY_ERROR, choice } from "./weight";

/** The figure beside it was read into the cell: 1,234 and 567 became 1,234,567. */
export const glued: Cause = {
  id: "glued",
  name: { ja: "隣の数字との連結", en: "Two figures run together" },
  cost: ANY_ERROR + 40,
  extra: ({ value }) => choice(lengthOf(value)),
  targets({ value }) {
    const amount = Math.abs(value);
    return placesIn(value)
      .slice(0, -1)
      .flatMap((place) => [Math.floor(amount / place), amount % place])
      .filter((part) => part !== 0)
      .map((part) => withSign(part, value));
  },
  acrossLine: (figures, excess) =>
    figures.flatMap((left, at) => {
      const right = figures[at + 1];
      return right && right.column === left.column + 1 ? ungluedPairs(left, right, figures, excess) : [];
    }),
  reason: {
    ja: ({ from, to, figure }) =>
      isPart(to, from)
        ? `${figure(to)} と ${restOf(from, to, figure)} がつながって ${figure(from)} になっています。`
        : `${figure(to)} は隣の欄の数字につながっています。`,
    en: ({ from, to, figure }) =>
      isPart(to, from)
        ? `${figure(from)} is ${figure(to)} and ${restOf(from, to, figure)} run together.`
        : `${figure(to)} was run together with the figure beside it.`,
  },
};

/**
 * Both figures stand in one of two neighbouring cells, and in the other nothing, or what was carried down because
 * nothing arrived for it; so may others of the line be.
 */
function ungluedPairs(
  left: LineFigure,
  right: LineFigure,
  figures: readonly LineFigure[],
  excess: number,
): LineAccident[] {
  const others = figures.filter((figure) => figure !== left && figure !== right);
  return [
    { both: right, empty: left },
    { both: left, empty: right },
  ].flatMap(({ both, empty }) => {
    if (both.value <= 0 || both.isCopy || (empty.value !== 0 && !empty.isCopy)) return [];
    return splitsOf(both.value).flatMap(([first, second]): LineAccident[] => {
      const gained = first + second - left.value - right.value;
      const changes = [changeTo(left, first), changeTo(right, second)].filter(({ from, to }) => from !== to);
      const own = { cause: "glued", changes };
      if (excess + gained === 0) return [[own]];
      return withoutCopies(others, excess + gained).map((copies) => [
        own,
        { cause: "carried-down", changes: copies },
      ]);
    });
  });
}

/** The two figures that a figure may have been; none begins with a zero. */
function splitsOf(value: number): readonly (readonly [number, number])[] {
  return placesIn(value)
    .slice(0, -1)
    .map((place) => [Math.floor(value / place), value % place] as const)
    .filter(([first, second]) => digitsOf(first) + digitsOf(second) === digitsOf(value));
}

function isPart(part: number, both: number): boolean {
  const [own, all] = [digitsOf(part), digitsOf(both)];
  return own.length < all.length && (all.startsWith(own) || all.endsWith(own));
}

function restOf(from: number, to: number, figure: (value: number) => string): string {
  const [both, own] = [digitsOf(from), digitsOf(to)];
  const rest = both.startsWith(own) ? both.slice(own.length) : both.slice(0, both.length - own.length);
  return rest.startsWith("0") ? rest : figure(Number(rest));
}
