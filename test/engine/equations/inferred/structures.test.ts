import { findAll } from "../../../../src/engine";
import { cellName } from "../../../../src/engine/book/address";
import { cellOf } from "../../../../src/engine/findings";
import { printedSheet, workbookOf } from "../../../../specimens/sheets";

/** What is found in a table, as cells: "E3=B3+C3+D3", with the rule's own sums alone. */
function sumsIn(table: string): string[] {
  const { equations, statements } = findAll(workbookOf(printedSheet(table)));
  const at = (term: (typeof equations)[number]["total"]) => {
    const { row, column } = cellOf(term, statements);
    return cellName(row, column);
  };
  return equations
    .filter(({ rule }) => rule === "inferred-sum")
    .map(({ total, terms }) => `${at(total)}=${terms.map(at).join("+")}`);
}

test("a month in which nothing happened and those before the first are parts of the year", () => {
  const sums = sumsIn(`
    Logins
    Name|Mar|Apr|May|Jun|Jul|Used
    Alpha|||1,204|0|873|2,077
    Beta|||1,655|0|902|2,557
    Gamma|||2,318|0|1,177|3,495
    Delta|0|0|1,049|0|715|1,764`);
  expect(sums).toEqual(["G3=B3+C3+D3+E3+F3", "G4=B4+C4+D4+E4+F4", "G5=B5+C5+D5+E5+F5", "G6=B6+C6+D6+E6+F6"]);
});

test("of two columns that print the same the nearer is the part", () => {
  const sums = sumsIn(`
    Points
    Name|Lecture|Extra|Lab|Days|Lab again|Both
    Alpha|1,204|3|873|12|873|2,077
    Beta|1,655|4|902|15|902|2,557
    Gamma|2,318|1|1,177|11|1,177|3,495
    Delta|1,049|9|715|14|715|1,764
    Omega|3,310|2|604|17|604|3,914`);
  expect(sums[0]).toBe("G3=B3+F3");
});

test("figures with many digits may miss by rounding at every place", () => {
  const sums = sumsIn(`
    Costs
    Line|2019|2020|2021
    Alpha|1,204,873,411|1,310,228,950|1,287,334,186
    Beta|873,118,205|902,457,316|914,005,872
    Both|2,077,991,617|2,212,686,267|2,201,340,059`);
  expect(sums).toEqual(["B5=B3+B4", "C5=C3+C4", "D5=D3+D4"]);
});

test("one long figure that the lines above it come to is their sum", () => {
  expect(
    sumsIn(`
    Grants
    Alpha|500,094
    Beta|21,454
    Gamma|15,000
    Delta|52,689
    All of these|589,237`),
  ).toEqual(["B6=B2+B3+B4+B5"]);
});

test("what follows from other sums is one too where it lies as they do", () => {
  const sums = sumsIn(`
    Pupils
    Town|All|Public|Private|All 1|Public 1|Private 1|All 2|Public 2|Private 2
    Aoba|4,871|4,386|485|2,204|1,982|222|2,667|2,404|263
    Midori|3,902|3,517|385|1,733|1,540|193|2,169|1,977|192
    Hikari|6,145|5,619|526|2,837|2,588|249|3,308|3,031|277
    Nagisa|2,768|2,502|266|1,271|1,140|131|1,497|1,362|135`);
  expect(sums.filter((sum) => /^[BCD]3=/.test(sum)).sort()).toEqual(
    ["B3=C3+D3", "B3=E3+H3", "C3=F3+I3", "D3=G3+J3"].sort(),
  );
});

test("where the form of a statement is silent its figures are asked, and what they break is not told", () => {
  const statement = (net: string) => `
    Income Statement
    |2019|2020|2021
    Operating revenue|52,576|65,864|84,384
    Operating expenses|51,546|62,973|76,363
    Operating income|1,030|2,891|8,021
    Wages abroad|14,406|19,074|23,717
    Wages at home|20,136|24,653|30,287
    Wages|34,542|43,727|${net}`;
  const [{ kind } = { kind: "none" }] = findAll(workbookOf(printedSheet(statement("54,004")))).statements;
  expect(kind).toBe("income-statement");
  expect(sumsIn(statement("54,004"))).toEqual(["B8=B6+B7", "C8=C6+C7", "D8=D6+D7"]);
  expect(sumsIn(statement("54,040"))).not.toContain("D8=D6+D7");
});

test("a sum of short figures that fails at several places is not told where it fails", () => {
  const table = (sigma: string, theta: string) => `
    Days
    Name|First|Second|Both
    Alpha|204|173|377
    Beta|155|202|357
    Gamma|318|177|495
    Delta|149|215|364
    Omega|310|104|414
    Sigma|265|121|${sigma}
    Theta|187|131|${theta}`;
  expect(sumsIn(table("386", "328"))).toContain("D9=B9+C9");
  const sums = sumsIn(table("396", "328"));
  expect(sums).toContain("D3=B3+C3");
  expect(sums).not.toContain("D9=B9+C9");
});
