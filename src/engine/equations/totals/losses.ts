import type { Statement } from "../../types";

/** 「当期純損失」, but not 「当期純利益又は純損失」; 「純行政コスト」, but not 「純行政コスト(△)」. */
const LOSS = /^(営業|経常|税引前当(期|年度)純|当(期|年度)純)損失(\(.*\))?$|^純(経常)?行政コスト$/u;

/**
 * −1 where a line is named a loss and losses are printed by their size, as the plug of an account is: as a result it is
 * the negative. Whether 「△1,234」 or 「1,234」 is printed is one way for all losses of a statement, so that a lost △ is
 * found where there are several.
 */
export function senseOf({ lines }: Statement, line: number): 1 | -1 {
  if (!LOSS.test(lines[line]!.key)) return 1;
  const printed = lines.filter(({ key }) => LOSS.test(key)).flatMap(({ amounts }) => amounts);
  return printed.reduce((sum, { value }) => sum + Math.sign(value ?? 0), 0) > 0 ? -1 : 1;
}
