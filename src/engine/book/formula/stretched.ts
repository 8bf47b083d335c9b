import type { Reference } from "./reference";
import { referencesOf } from "./rewrite";
import { scan } from "./tokens";

/** Whether two formulas of one cell differ in nothing but the lines at which some of their ranges begin and end. */
export function isStretched(one: string, other: string): boolean {
  const [own, others] = [referencesOf(one), referencesOf(other)];
  if (own.length !== others.length || wordsOf(one) !== wordsOf(other)) return false;
  const isOtherwise = (at: number) => rowsOf(own[at]!) !== rowsOf(others[at]!);
  return (
    own.every((each, at) => isOfColumns(each, others[at]!) && (each.last !== null || !isOtherwise(at))) &&
    own.some((_, at) => isOtherwise(at))
  );
}

/** All but the references. */
function wordsOf(formula: string): string {
  return scan(formula)
    .filter(({ type }) => type !== "space")
    .map(({ type, text }) => (type === "reference" ? "" : text))
    .join(" ");
}

function isOfColumns(one: Reference, other: Reference): boolean {
  return (
    one.prefix?.text === other.prefix?.text &&
    one.first.column === other.first.column &&
    one.last?.column === other.last?.column
  );
}

function rowsOf({ first, last }: Reference): string {
  return `${first.row}:${last?.row}`;
}
