import { check, toReport } from "../../../src/engine";
import { computedBook } from "../../../specimens/formulas";

/** A total of income that may be a line short, and a surplus with a figure that may be typed into it. */
const book = (income: string, surplus: string) =>
  computedBook({
    表: [
      ["損益計算書", null, "（単位：千円）"],
      ["区分", "本年度", "前年度"],
      ["営業収益", 51_234, 50_111],
      ["営業外収益", 30_345, 29_000],
      ["収益合計", income, "=SUM(C3:C4)"],
      ["人件費", 20_111, 20_000],
      ["物件費", 10_222, 10_111],
      ["費用合計", "=SUM(B6:B7)", "=SUM(C6:C7)"],
      ["当期純利益", surplus, "=C5-C8"],
    ],
  });

const openOf = (income: string, surplus: string) =>
  toReport(check(book(income, surplus)), "ja")
    .repairs.filter(({ rank }) => rank === 1)
    .map(({ changes, stillOpen = [] }) => [
      changes.map(({ cell, from }) => `${cell} ${from}`).join(),
      ...stillOpen.map(({ sheet, cell, label, difference }) => `${sheet}!${cell} ${label} ${difference}`),
    ]);

test("nothing is open where one repair settles all", () => {
  expect(openOf("=SUM(B3:B3)", "=B5-B8")).toEqual([["B5 51234"]]);
});

test("what another error leaves in the figures that follow is told, each repair taken by itself", () => {
  expect(openOf("=SUM(B3:B3)", "=B5-B8+1234")).toEqual([
    ["B5 51234", "表!B9 当期純利益〈本年度〉 1234"],
    ["B9 22135"],
  ]);
});
