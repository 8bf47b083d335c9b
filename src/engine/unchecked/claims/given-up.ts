import type { GivenUp } from "../../types";
import { type Claim, claimAt, type ClaimSource, type Inquiry } from "../claim";

/** What the rules themselves said that they do not ask, unless another of them says what the figure is made of. */
export const givenUp: ClaimSource = (answered) => answered.givenUp.map((given) => claimOf(answered, given));

function claimOf({ statements, asked }: Inquiry, given: GivenUp): Claim {
  const { what, why, statement } = given;
  const { lines, columns } = statements[statement]!;
  const printed = lines.flatMap(({ type }, line) => (type === "heading" ? [] : [line]));
  const ownLines = given.line === null ? printed : [given.line];
  const ownColumns = given.column === null ? [...columns.keys()] : [given.column];
  const isMade = what === "column" ? asked.isMadeOfColumns : what === "total" ? asked.isSumOfLines : null;
  const isElsewhere =
    isMade !== null && ownLines.some((line) => ownColumns.some((column) => isMade(statement, line, column)));
  const place = [statement, ownLines[0] ?? 0, ownColumns[0] ?? 0] as const;
  return claimAt(statements, place, what, isElsewhere ? "asked" : why);
}
