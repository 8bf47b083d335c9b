import type { Workbook } from "../../src/engine/types";
import type { Dice } from "../dice";
import type { Placed } from "./cells";

/** What one error puts into cells, in place of what stood there. */
export type Edits = readonly Placed[];

/** null where the kind cannot happen in the book. */
export type FormulaSpoil = (book: Workbook, random: Dice) => Edits | null;
