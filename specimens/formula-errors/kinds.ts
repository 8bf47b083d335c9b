import { counted } from "./counted";
import { FIGURES } from "./figures";
import { LINKS } from "./links";
import { RANGES } from "./ranges";
import type { FormulaSpoil } from "./spoil";

/** Every kind of error that happens in books of formulas; written without a look at what finds them. */
export const FORMULA_SPOILS: Readonly<Record<string, FormulaSpoil>> = {
  ...RANGES,
  ...counted,
  ...LINKS,
  ...FIGURES,
};

/** The book is saved without computing it again after the figure was typed. */
export const STALE = "stale value";
