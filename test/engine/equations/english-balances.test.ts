import { check, toReport } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const told = (table: string) => {
  const { summary, findings } = toReport(check(workbookOf(printedSheet(table, "S"))), "en");
  return [summary.verdict, ...findings.map(({ severity, cell }) => `${severity} ${cell}`)];
};

/** PSAS: two years, whose heads are texts below the unit. */
const position = (debt = "△81,200", surplus = "58,900") => `
  Consolidated Statement of Financial Position
  (in thousands of dollars)
  |'2024|'2023
  Financial assets
   Cash|12,400|11,900
   Receivables|8,300|8,100
  Total financial assets|20,700|20,000
  Liabilities
   Deferred revenue|21,900|20,400
   Long-term debt|80,000|84,600
  Total liabilities|101,900|105,000
  Net financial assets (net debt)|${debt}|△85,000
  Non-financial assets
   Tangible capital assets|139,000|136,200
   Prepaid expenses|1,100|1,000
  Total non-financial assets|140,100|137,200
  Accumulated surplus|${surplus}|52,200`;

test("net debt and accumulated surplus are what their statement makes of them", () => {
  expect(told(position())).toEqual(["ties"]);
  expect(told(position("△81,290", "58,810"))).toEqual(["does-not-tie", "error B12"]);
  expect(told(position("△81,200", "85,900"))).toEqual(["does-not-tie", "error B17"]);
});

const operations = (end: string, annual = "6,700") => `
  Statement of Operations
  |Budget|Actual|Prior year
  Revenues
   Property taxes|61,000|62,300|60,100
   User charges|20,500|21,400|20,200
  Total revenues|81,500|83,700|80,300
  Expenses
   General government|30,200|29,800|29,000
   Transportation|48,000|47,200|46,900
  Total expenses|78,200|77,000|75,900
  Annual surplus|3,300|${annual}|4,400
  Accumulated surplus, beginning of year|52,200|52,200|47,800
  Accumulated surplus, end of year|55,500|${end}|52,200`;

test("a surplus, and what it leads to at the end of the year", () => {
  expect(told(operations("58,900"))).toEqual(["ties"]);
  expect(told(operations("85,900"))).toEqual(["does-not-tie", "error C13"]);
  expect(told(operations("59,100", "6,900"))).toEqual(["does-not-tie", "error C11"]);
});

const funds = (net: string, end: string) => `
  Schedule of Revenues, Expenditures and Changes in Fund Balance
  |Original Budget|Final Budget|Actual|Variance with Final Budget
  Revenues:
  Taxes|4,120,000|4,150,000|4,201,339|51,339
  Charges for services|880,000|880,000|861,204|△18,796
  Total revenues|5,000,000|5,030,000|5,062,543|32,543
  Expenditures:
  Public safety|3,100,000|3,150,000|3,098,455|51,545
  Public works|1,700,000|1,720,000|1,688,910|31,090
  Total expenditures|4,800,000|4,870,000|4,787,365|82,635
  Excess of revenues over expenditures|200,000|160,000|${net}|115,178
  Fund balance - beginning|1,040,300|1,040,300|1,040,300|
  Fund balance - ending|1,240,300|1,200,300|${end}|`;

test("variances are good or bad, and no difference of differences", () => {
  expect(told(funds("275,178", "1,315,478"))).toEqual(["ties"]);
  expect(told(funds("257,178", "1,297,478"))[1]).toBe("error D11");
  expect(told(funds("275,178", "1,351,478"))[1]).toBe("error D13");
});

test("£000 below the heads of columns is no amount", () => {
  const services = (net: string) => `
    General Fund Revenue Budget
    Service|Gross Expenditure|Gross Income|Net Budget
    |£000|£000|£000
    Adult Social Care|51,204|△9,318|41,886
    Children's Services|38,455|△6,027|32,428
    Highways|12,930|△4,411|8,519
    Environment|18,772|△5,105|13,667
    Corporate|22,016|△3,288|18,728
    Total|143,377|△28,149|${net}`;
  expect(told(services("115,228"))).toEqual(["ties"]);
  expect(told(services("151,228"))).toEqual(["does-not-tie", "error D9", "error D9"]);
});
