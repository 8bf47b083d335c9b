import { gather, groupedBy } from "../../book/collections";
import type { Equation } from "../../types";
import { deducted } from "../amounts";
import type { Book } from "../rule";

const SIDE = /[借貸]方|debits?|credits?/u;

/**
 * Every entry is made on both sides, so that the last 合計 of a 試算表 has the same figure on both; by account what is left
 * of 借方合計 and 貸方合計 stands as 残高 on the side of the larger. With 前月残高 beside them it is more than that.
 */
export function trialBalances({ statements, terms }: Book): Equation[] {
  return gather(statements, ({ kind, columns, lines }, index) => {
    if (kind !== "trial-balance") return [];
    // By what is printed once for each side (残高, 合計, or nothing but 借方 and 貸方) the columns, 借方 first.
    const sides = groupedBy([...columns.keys()], (column) => columns[column]!.key.replace(SIDE, ""));
    const pairs = [...sides.values()].filter(({ length }) => length === 2);
    const balances = sides.get("残高");
    const sums = sides.get("合計");
    const areAsked = balances && sums && columns.length === 4 && pairs.length === 2;
    const total = lines.findLastIndex(({ type, stem }) => type === "total" && stem === "");
    return gather(terms[index]!, (own, line): Equation[] => {
      if (line === total)
        return pairs.map(([debit, credit]) => ({
          rule: "balance",
          total: own[debit!]!,
          terms: [own[credit!]!],
        }));
      const { amounts } = lines[line]!;
      if (!areAsked || !own.length || sums.every((column) => amounts[column]!.source === "blank")) return [];
      const isCredit = amounts[sums[0]!]!.value! < amounts[sums[1]!]!.value!;
      const [larger, smaller, at, other] = [sums, balances].flatMap((pair) =>
        (isCredit ? pair.toReversed() : pair).map((column) => own[column]!),
      );
      const made = [larger!, deducted(smaller!)];
      // With a balance on the other side too it is more than a difference of two columns.
      return amounts[other!.column]!.value === 0
        ? [{ rule: "change", total: at!, terms: made }]
        : [{ rule: "cross-footing", total: at!, terms: [...made, other!] }];
    });
  });
}
