import type { Reader } from "../types";
import { placesOf } from "./places";

/** Every table as it was recognised. */
export const asRecognised: Reader = (statements) => {
  const places = placesOf(statements);
  const tables = statements.map((recognised, statement) => ({
    place: places[statement]!,
    recognised,
    statement,
    choices: [],
  }));
  return { statements, tables, unheeded: [] };
};
