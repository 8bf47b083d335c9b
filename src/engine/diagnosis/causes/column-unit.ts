import { unitStep } from "../../book/digits";
import { helpfulBlocks, type Rewriting } from "./blocks";
import type { Cause } from "./cause";
import { type PrintedFigure, stretchesOf } from "./block-context";
import { ANY_ERROR } from "./weight";

const FACTORS = [1000, 1_000_000];

/** A whole column or sheet is in another unit than the rest. */
export const columnUnit: Cause = {
  id: "column-unit",
  name: { ja: "列・シート全体の単位の取り違え", en: "Whole column or sheet in another unit" },
  cost: ANY_ERROR + 20,
  isTelling: true,
  blocks(context) {
    const stretches = context.tables.flatMap(stretchesOf);
    const rewritings = stretches.flatMap((figures) =>
      FACTORS.flatMap((factor): Rewriting[] => {
        const exact = figures.every(
          ({ value, answered }) => answered || Number.isSafeInteger(value * factor),
        );
        const divisible = figures.every(({ value, answered }) => answered || value % factor === 0);
        return [
          ...(exact ? [{ figures, rightFigure: ({ value }: PrintedFigure) => value * factor }] : []),
          ...(divisible ? [{ figures, rightFigure: ({ value }: PrintedFigure) => value / factor }] : []),
        ];
      }),
    );
    return helpfulBlocks(context, rewritings);
  },
  reason: {
    ja: ({ count, name, from, to, figure }) => {
      const { times, isLarger } = unitStep(from, to);
      const sum = `${name}は ${figure(from)}${isLarger ? "÷" : "×"}${times}＝${figure(to)}`;
      return `${count}か所とも、正しい額の ${times}${isLarger ? "倍" : "分の1"}になっています（${sum}）。`;
    },
    en: ({ count, name, from, to, figure }) => {
      const { times, isLarger } = unitStep(from, to);
      const sum = `${name}: ${figure(from)} ${isLarger ? "÷" : "×"} ${times} = ${figure(to)}`;
      return `All ${count} figures are ${times} times too ${isLarger ? "large" : "small"} (${sum}).`;
    },
  },
};
