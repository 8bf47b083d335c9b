import { claimAt, type ClaimSource } from "../claim";

/** Ties that a law or a form requires of the statements of the book; those that are equations are asked. */
export const formTies: ClaimSource = ({ statements, book }) =>
  book.formTies.unjudged.map(({ left: { statement, line }, why }) => {
    const { amounts } = statements[statement]!.lines[line]!;
    const column = Math.max(
      amounts.findIndex(({ value }) => value),
      0,
    );
    return claimAt(statements, [statement, line, column], "tie", why);
  });
