import { gather } from "../../book/collections";
import { isPartner, linesOf } from "../../equations/ties/tie";
import { TIES, type Tie } from "../../equations/ties/table";
import { type Inquiry, type Claim, claimAt, type ClaimSource } from "../claim";

/** Figures that two statements of one body print, by their forms. */
export const ties: ClaimSource = (answered) =>
  gather(answered.book.sets, (set) => gather(TIES, (tie) => claimsOf(answered, set, tie)));

/** The left figure, where the set holds a right statement of the same extent and year that prints its lines. */
function claimsOf({ statements, equations }: Inquiry, set: readonly number[], tie: Tie): Claim[] {
  const { left, right, provided = [] } = tie;
  return set.flatMap((index): Claim[] => {
    const own = statements[index]!;
    if (own.kind !== left.kind || !provided.every((role) => own.roles[role] !== undefined)) return [];
    const [line] = linesOf(own, left.lines);
    const partner = set.find((other) => {
      const there = statements[other]!;
      const isOneSheet = tie.between === "statements" || there.sheet === own.sheet;
      const isAlike = other !== index && isPartner(own, there, right.kind);
      return isAlike && isOneSheet && linesOf(there, right.lines).length > 0;
    });
    if (line === undefined || partner === undefined) return [];
    const column = own.lines[line]!.amounts.findIndex(({ value }) => value);
    if (column < 0) return [];
    const isAsked = equations.some(
      ({ rule, total, terms }) =>
        rule === "tie-out" &&
        [total, ...terms].some((term) => term.statement === index && term.line === line) &&
        [total, ...terms].some((term) => term.statement === partner),
    );
    return [claimAt(statements, [index, line, column], "tie", isAsked ? "asked" : "different-scope")];
  });
}
