import type { Statement } from "../../types";

/** A column that says what is left of another after a third, by the names that its form gives them. */
interface Remainder {
  readonly name: RegExp;
  readonly of: RegExp;
  readonly less: RegExp;
}

const REMAINDERS: readonly Remainder[] = [
  /** 財産目録 of 社会福祉法人 and 公益法人, 固定資産明細書: what an asset cost less what is written off. */
  {
    name: /^(差引)?(期末)?(貸借対照表|帳簿|未償却)?(価額|残高|簿価)$/u,
    of: /^(期末)?取得(価額|原価)$/u,
    less: /^(期末)?減価償却(累計)?額$/u,
  },
  /** 基本金明細表 (学校法人会計基準, 第10号様式). */
  { name: /^未組入高$/u, of: /^要組入高$/u, less: /^組入高$/u },
];

/** Other columns that are taken off as well. */
const ALSO_LESS = /減損/u;

/** The column of which another is what is left, and what is taken off; null where the table has not each of them once. */
export function leftOf({ columns }: Statement, column: number): readonly [number, number] | null {
  const remainder = REMAINDERS.find(({ name }) => name.test(columns[column]!.key));
  if (!remainder || columns.some(({ key }) => ALSO_LESS.test(key))) return null;
  const [own, from, less] = [remainder.name, remainder.of, remainder.less].map((name) =>
    columns.flatMap(({ key }, at) => (name.test(key) ? [at] : [])),
  );
  const isEachOnce = [own, from, less].every((found) => found!.length === 1);
  return isEachOnce ? [from![0]!, less![0]!] : null;
}
