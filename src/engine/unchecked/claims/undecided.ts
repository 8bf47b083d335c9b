import { gather } from "../../book/collections";
import { claimAt, type ClaimSource } from "../claim";

/** Equations with a figure that cannot be read; several of one total are one. */
export const undecided: ClaimSource = ({ statements, untied }) => {
  const seen = new Set<string>();
  return gather(untied, ({ outcome, total: { statement, line, column } }) => {
    const name = [statement, line, column].join();
    if (outcome !== "undecided" || seen.has(name)) return [];
    seen.add(name);
    return [claimAt(statements, [statement, line, column], "total", "unreadable-term")];
  });
};
