import { findAll } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { testRule } from "../../rule-tester";

const fund = (total: string) => `
  General Fund
  (unit: yen)
  Department|FY2025|FY2024
  Police|12,450|11,980
  Fire|8,320|8,105
  Parks|2,110|2,040
  Total|${total}`;

const revenue = (subtotal: string, grand: string) => `
  Revenue
  Source|Amount
  Property tax|120,350
  Sales tax|45,120
  Fees|8,900
  Subtotal|${subtotal}
  Grants|30,000
  Interest|1,250
  Subtotal|31,250
  Grand total|${grand}`;

const months = (total: string) => `
  支出
  (単位:円)
  月|支出額
  4月|12,000
  5月|13,500
  6月|11,200
  累計|${total}`;

const areas = (statistic: string, total: string) => `
  Survey of areas
  Area|Kind A|Kind B|Kind C
  North|8|41|${statistic}
  South|7|39|30
  East|9|57|12
  ${total}`;

testRule("named-sum", {
  ties: [
    {
      name: "of figures too short to say so by themselves",
      sheets: ["Budget\nItem|Amount\nPaper|5\nPens|2\nStamps|3\nTotal|10"],
    },
    { name: "累計 of days", sheets: ["日報\n日|件数\n1日|4\n2日|7\n3日|1\n累計|12"] },
  ],
  breaks: [
    { name: "both columns by anything", sheets: [fund("25,000|24,000")], at: ["B7", "C7"] },
    { name: "a subtotal", sheets: [revenue("180,000", "205,620")], at: ["B6", "B10"] },
    { name: "累計 below months", sheets: [months("38,000")], at: ["B7"] },
    {
      name: "Total expenditures over the totals of two headings",
      sheets: [
        `
        Expenditures
        Item|FY2025|FY2024
        General government
          Mayor|500|480
          Council|120|110
        Total general government|620|590
        Public safety
          Police|900|880
          Fire|450|430
        Total public safety|1,350|1,310
        Total expenditures|1,970|1,760`,
      ],
      at: ["C11"],
    },
  ],
  silent: [
    { name: "another figure in every column", sheets: [areas("14", "Total|400|900|700")] },
    { name: "twice what is listed", sheets: [areas("14", "Total|12|68.5|28")] },
    {
      name: "the best of a list",
      sheets: [fund("25,000|24,000").replace("General Fund", "Top 3 departments")],
    },
  ],
});

test("a Total that is another figure in every column is named as not judged", () => {
  const { unchecked } = findAll(workbookOf(printedSheet(areas("14", "Total|400|900|700"))));
  expect(unchecked.map(({ label, why }) => [label, why])).toEqual([["Total", "no-reading-ties"]]);
});

const grants = (title: string, total: string) => `
  ${title}
  (単位:千円)
  団体|補助金額
  甲協会|100
  乙連盟|200
  丙の会|300
  合計|${total}`;

test.each([
  ["主な補助金", "900", 0],
  ["補助金一覧（抜粋）", "900", 0],
  ["団体への補助金（再掲）", "1,234", 0],
  ["上位3団体への補助金", "6,000", 0],
  ["主な補助金", "500", 1],
  ["補助金一覧", "900", 1],
])("「%s」 with 合計 %s", (title, total, errors) => {
  const { findings } = findAll(workbookOf(printedSheet(grants(title, total))));
  expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(errors);
});

test("where other columns tie, the one that a named total misses in is an error", () => {
  const table = `
    Revenue
    Type|FY 2023|FY 2024|FY 2025
    Transfer tax|36,971,710|31,607,438|30,546,397
    Occupancy tax|9,978,273|12,394,764|13,546,396
    Parking tax|13,884,782|13,459,028|15,975,931
    Subtotal revenue|60,834,765|57,461,230|71,000,000`;
  const { findings } = findAll(workbookOf(printedSheet(table)));
  expect(findings.map(({ severity, rule }) => [severity, rule])).toEqual([["error", "named-sum"]]);
});
