import type { Dice } from "../dice";

/** How the figures of a right book are drawn; those that add others up follow from them. */
export interface Figures {
  readonly name: string;
  /** Another figure in place of one that the book printed. */
  readonly draw: (printed: number, random: Dice) => number;
}

const alike = (printed: number, random: Dice): number => {
  const size = Math.abs(printed);
  const drawn = Math.max(1, Math.round(size * (0.4 + random.below(1201) / 1000)));
  return printed < 0 ? 0 - drawn : drawn;
};

const one = (share: number, random: Dice) => random.below(100) < share;

/** What is nothing in the form stays nothing: most cells of a statement of changes are. */
const unlessNothing =
  (draw: Figures["draw"]): Figures["draw"] =>
  (printed, random) =>
    printed === 0 ? 0 : draw(printed, random);

export const FIGURES: readonly Figures[] = [
  { name: "alike", draw: unlessNothing(alike) },
  {
    name: "short",
    draw: unlessNothing((printed, random) => Math.sign(printed) * (1 + random.below(99))),
  },
  {
    name: "round",
    draw: unlessNothing((printed, random) => Math.sign(printed) * 1000 * (1 + random.below(99))),
  },
  {
    name: "zeros",
    draw: unlessNothing((printed, random) => (one(40, random) ? 0 : alike(printed, random))),
  },
  {
    name: "negative",
    draw: unlessNothing((printed, random) => (one(15, random) ? -1 : 1) * alike(printed, random)),
  },
];
