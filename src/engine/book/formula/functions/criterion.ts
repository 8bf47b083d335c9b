import { CANNOT_TELL, Halt, isAlmost, isError, type Value } from "../values";

/** What COUNTIF and its kin ask of a cell. */
export interface Criterion {
  readonly holds: (value: Value) => boolean;
}

const PARTS = /^(<=|>=|<>|<|>|=)?(.*)$/s;
const NUMERIC = /^\s*[+-]?(?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?%?\s*$/;

/**
 * Reads a criterion: 5, "款", "<>", ">=100", "*費".
 * @throws Halt for what it does not know.
 */
export function criterionOf(value: Value): Criterion {
  if (isError(value)) throw new Halt(value);
  if (typeof value === "boolean") return { holds: (cell) => cell === value };
  // An empty cell as the criterion asks for 0.
  if (typeof value !== "string") return ofNumber("=", value ?? 0);
  const [, mark = "=", operand = ""] = PARTS.exec(value)!;
  if (NUMERIC.test(operand)) return ofNumber(mark, numberIn(operand));
  // Dates, full-width digits and the like may be numbers to Excel.
  if (/^[\p{N}\s/:.,-]+$/u.test(operand)) throw CANNOT_TELL;
  if (mark !== "=" && mark !== "<>") throw CANNOT_TELL;
  const isWanted = operand === "" ? isEmpty(value === "") : likeText(operand);
  return { holds: mark === "=" ? isWanted : (cell) => !isWanted(cell) };
}

function ofNumber(mark: string, wanted: number): Criterion {
  const holds = (number: number) => {
    const order = isAlmost(number, wanted) ? 0 : number - wanted;
    if (mark === "=") return order === 0;
    if (mark === "<") return order < 0;
    if (mark === ">") return order > 0;
    return mark === "<=" ? order <= 0 : order >= 0;
  };
  if (mark === "=" || mark === "<>") {
    // A text that reads as the number is as good.
    const isEqual = (cell: Value) =>
      typeof cell === "number"
        ? isAlmost(cell, wanted)
        : typeof cell === "string" && NUMERIC.test(cell) && isAlmost(numberIn(cell), wanted);
    return { holds: mark === "=" ? isEqual : (cell) => !isEqual(cell) };
  }
  return { holds: (cell) => typeof cell === "number" && holds(cell) };
}

/** "" is also what a formula gives; "=" asks for cells that hold nothing at all. */
function isEmpty(countsTexts: boolean): (cell: Value) => boolean {
  return (cell) => cell === null || (countsTexts && cell === "");
}

/** Whole texts, capitals apart; * and ? stand for others, ~ makes them ordinary. */
function likeText(pattern: string): (cell: Value) => boolean {
  const source = pattern.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (found) => {
    if (found === "*") return ".*";
    if (found === "?") return ".";
    return `\\${found.at(-1)}`;
  });
  const expression = new RegExp(`^${source}$`, "isu");
  return (cell) => typeof cell === "string" && expression.test(cell);
}

function numberIn(text: string): number {
  const number = Number(text.replace(/[,%\s]/g, ""));
  return text.includes("%") ? number / 100 : number;
}
