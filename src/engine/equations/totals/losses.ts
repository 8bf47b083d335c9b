import { kindOf } from "../../detection/kinds";
import type { Statement } from "../../types";

/**
 * −1 where a line is named a loss and losses are printed by their size, as the plug of an account is: as a result it is
 * the negative. Whether 「△1,234」 or 「1,234」 is printed is one way for all losses of a statement, so that a lost △ is
 * found where there are several.
 */
export function senseOf({ kind, lines }: Statement, line: number): 1 | -1 {
  const losses = kindOf(kind)?.losses;
  if (!losses?.test(lines[line]!.key)) return 1;
  const printed = lines.filter(({ key }) => losses.test(key)).flatMap(({ amounts }) => amounts);
  return printed.reduce((sum, { value }) => sum + Math.sign(value ?? 0), 0) > 0 ? -1 : 1;
}
