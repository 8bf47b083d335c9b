import type { Dice } from "../../dice";
import { toBook } from "../block";
import { budget } from "../budget";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { printed } from "../print";
import { twoSides } from "../sides";
import type { Table, TableLine } from "../table";

const INCOME = "income-statement";

const HEADINGS = [
  ["費用", "収益"],
  ["支出", "収入"],
  ["科目", "科目"],
] as const;

const EXPENSE = {
  sections: ["営業費用", "営業外費用", "特別損失"],
  sum: "費用合計",
  total: `${INCOME} 合計 of expenses`,
};
const REVENUE = {
  sections: ["営業収益", "営業外収益"],
  sum: "収益合計",
  total: `${INCOME} 合計 of revenues`,
};

/** The income statement with expenses on one side, revenues on the other, and the profit that makes them equal. */
export const profitAsPlug: Layout = {
  name: "profit as the plug",
  tables: (random) => budget().map((table) => (table.id === INCOME ? balanced(table, random) : table)),
  promised(tables) {
    const { lines } = tables.find(({ id }) => id === INCOME)!;
    const figureOf = (name: string) => lines.find(({ label }) => label === name)?.figures[0]?.origin;
    const parts = ({ sections, sum }: typeof EXPENSE) =>
      figureOf(sum) ? [figureOf(sum)!] : sections.map((name) => figureOf(`${name}合計`)!);
    const added = (total: string, terms: readonly string[]) =>
      [[total, 1], ...terms.map((term) => [term, -1] as const)] as const;
    return [
      added(EXPENSE.total, [REVENUE.total]),
      added(EXPENSE.total, [...parts(EXPENSE), figureOf("当期純利益")!]),
      added(REVENUE.total, parts(REVENUE)),
    ];
  },
  layOut: (tables, random) =>
    toBook(
      tables.map((table) => {
        const look = anyLook(random);
        if (table.id !== INCOME) return printed(table, look);
        const cut = table.lines.findIndex(({ label }) => label === "合計") + 1;
        const isExpenseFirst = table.lines.findIndex(({ label }) => label === "営業費用") < cut;
        const headings = isExpenseFirst ? HEADINGS : HEADINGS.map(([left, right]) => [right, left] as const);
        return twoSides(table, { cut, headings }, look, random);
      }),
    ),
};

function balanced(table: Table, random: Dice): Table {
  const profit = table.lines.find(({ label }) => label === "当期純利益")!;
  const hasSums = random.below(2) === 0;
  const expenses = side(table, EXPENSE, hasSums, profit);
  const revenues = side(table, REVENUE, hasSums, null);
  return { ...table, lines: random.below(2) ? [...expenses, ...revenues] : [...revenues, ...expenses] };
}

/** The sections of one side, perhaps their sum, the profit where it stands on this side, and 合計. */
function side(
  table: Table,
  { sections, sum, total }: typeof EXPENSE,
  hasSum: boolean,
  plug: TableLine | null,
): TableLine[] {
  const lines = sections.flatMap((name) => {
    const from = table.lines.findIndex(({ label }) => label === name);
    const to = table.lines.findIndex(({ label }) => label === `${name}合計`);
    return table.lines.slice(from, to + 1);
  });
  const totals = lines.filter(({ label }) => sections.some((name) => label === `${name}合計`));
  const all = amountOf(totals);
  const ending = (label: string, value: number, origin: string): TableLine => {
    return { label, depth: 0, type: "total", figures: [{ value, origin }] };
  };
  return [
    ...lines,
    ...(hasSum ? [ending(sum, all, `${INCOME} ${sum}`)] : []),
    ...(plug ? [plug] : []),
    ending("合計", all + amountOf(plug ? [plug] : []), total),
  ];
}

function amountOf(lines: readonly TableLine[]): number {
  return lines.reduce((sum, { figures }) => sum + Number(figures[0]?.value ?? 0), 0);
}
