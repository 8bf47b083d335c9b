import { figures } from "../../reference-book";
import { cellsOf, overviewIn, rowOf, sample, tableRows, texts } from "./made";

const made = overviewIn(sample("budget-h28-overview"));
const [, ...published] = figures("overview-published");
const bracketed = (label: string | number) => String(label).replace("(", "（").replace(")", "）");

test.each(published.map(([table, label, ...row]) => [table!, bracketed(label!), row] as const))(
  "%s %s is as published, both years and 増減",
  (_table, label, row) => {
    expect(rowOf(made.plan, label).slice(1)).toEqual(row);
  },
);

test("nothing else is shown", () => {
  const labels = tableRows(made.plan).map(([label]) => label);
  expect(labels.filter((label) => label !== null && label !== "区　　分")).toEqual(
    published.map(([, label]) => bracketed(label!)),
  );
});

test("every figure is a formula over the statements, 収益計 over both its parts and 増減 over both years", () => {
  const formulas = (label: string) => cellsOf(made.plan, label).map((cell) => cell?.formula);
  const prior = "'前年度（27年度6月補正）'";
  expect(formulas("営業収益")).toEqual([
    undefined,
    "ROUND('予定損益計算書'!C15/1000,0)",
    `ROUND(${prior}!B7/1000,0)`,
    `ROUND(('予定損益計算書'!C15-${prior}!B7)/1000,0)`,
  ]);
  expect(formulas("収益計").slice(1)).toEqual([
    "ROUND(('予定損益計算書'!C15+'予定損益計算書'!C25)/1000,0)",
    `ROUND(${prior}!B9/1000,0)`,
    `ROUND(('予定損益計算書'!C15+'予定損益計算書'!C25-${prior}!B9)/1000,0)`,
  ]);
  const every = made.plan.rows.flatMap(({ cells }) =>
    cells.filter((cell) => typeof cell?.value === "number"),
  );
  expect(every).toHaveLength(published.length * 3);
  expect(every.filter((cell) => cell!.formula === undefined)).toEqual([]);
});

test("the page reads as the published one", () => {
  expect(texts(made.plan)).toEqual([
    "平成28年度予算（案）の概要",
    "１\u3000予定損益計算書",
    "平成28年度における機構の事業実施に係る収入と経費の予定を示すもの",
    "（注）金額は、科目ごとに10万円単位を四捨五入しているため、合計額等が一致しない場合がある。（以下同じ）",
    "（注）27年度6月補正の額は、再構成値から計算したものである。",
    "・営業収益：個人番号カード等関連交付金、地方公共団体負担金収入、事業収入など",
    "・営業外収益：雑収入、有価証券利息、受取利息",
    "・営業費用：事業費、一般管理費",
    "・営業外費用：支払利息",
    "２\u3000予定貸借対照表",
    "平成28年度末における機構の資産や負債等の財務状況を示すもの",
    "・資産：現金及び預金、未収金、リース資産など",
    "・負債：未払金、リース債務、長期前受金など",
    "・純資産：積立金、システム開発積立金、地方公共団体出資金",
    "３\u3000資金計画",
    "平成28年度における機構の資金繰りの状況を示すもの",
    "・資金収入合計：営業収益、前期末未収金、有価証券償還金など",
    "・資金支出合計：前期末未払金、事業費、リース債務返済支出など",
  ]);
  const heads = tableRows(made.plan).filter(([first]) => first === "区　　分");
  expect(heads).toEqual(Array(3).fill(["区　　分", "28年度", "27年度6月補正\n（再構成値）", "増減"]));
  const units = tableRows(made.plan).filter(([first]) => first === null);
  expect(units).toEqual(Array(3).fill([null, null, null, "（単位：百万円）"]));
});

test("it is printed on A4, upright, with the year at the head", () => {
  expect(made.plan.page).toEqual({
    orientation: "portrait",
    header: "",
    headerRight: "平成28年度予算",
    area: { rows: made.plan.rows.length, columns: 4 },
  });
});

test("without a last year its columns are left out", () => {
  const { plan, hasLastYear } = overviewIn(sample("budget-h28"));
  expect(hasLastYear).toBe(false);
  expect(tableRows(plan).slice(0, 3)).toEqual([
    [null, "（単位：百万円）"],
    ["区　　分", "28年度"],
    ["営業収益", 51815],
  ]);
});
