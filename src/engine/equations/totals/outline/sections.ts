import type { Line, Statement } from "../../../types";

/**
 * Lines of the budgets and statements of public undertakings that divide others, from the outside in. Bodies print
 * them without totals of their own and often without indentation.
 */
const SECTIONS: readonly RegExp[] = [
  /^(.*事業)(収益|費用)$|^(収益|資本)的(収入|支出)$|^(総|経常)(収益|費用)$|^(収入|支出)$/u,
  /^(営業|医業|営業外|医業外|附帯事業|受託事業|介護.*|訪問看護.*|臨時|資本|その他の?)(収益|費用|収入|支出)$|^(特別|臨時)(利益|損失)$|^予備費$|^(事業|管理)費$/u,
  /^(給与費|材料費|経費|減価償却費|資産減耗費|研究研修費)$/u,
];

export const DEEPEST = SECTIONS.length - 1;

/** How far in a line divides others by its name; -1 for one that does not. */
export function depthOf({ key }: Line): number {
  return SECTIONS.findIndex((names) => names.test(key));
}

/** Names that no other statement has: 臨時支出 and その他の収入 stand in 資金収支計算書 as well. */
const OF_UNDERTAKINGS = /^(営業|医業|.*事業)(収益|費用)$|^(収益|資本)的(収入|支出)$/u;

/** Whether the name of a line says that it stands above its parts, and that these end where the next section begins. */
export function leadsByName({ lines }: Statement, total: number): boolean {
  const depth = depthOf(lines[total]!);
  if (depth < 0 || depth === DEEPEST) return false;
  return lines.some(({ key }) => OF_UNDERTAKINGS.test(key));
}
