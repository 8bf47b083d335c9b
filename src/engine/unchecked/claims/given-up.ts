import { claimAt, type ClaimSource } from "../claim";

/** What the rules themselves said that they do not ask: ties and formulas of headings that the figures do not bear out. */
export const givenUp: ClaimSource = ({ statements, givenUp: all }) =>
  all.map(({ what, why, statement, line, column }) => {
    const printed = statements[statement]!.lines.findIndex(({ type }) => type !== "heading");
    return claimAt(statements, [statement, line ?? Math.max(printed, 0), column ?? 0], what, why);
  });
