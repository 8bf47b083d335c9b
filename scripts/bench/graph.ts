import { columnName } from "../../src/engine/book/address";
import { graphOf } from "../../src/engine/book/graph";
import type { Cell, Sheet } from "../../src/engine/types";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { sheetOf, workbookOf } from "../../specimens/sheets";
import { xlsxOf } from "../../specimens/xlsx";

/**
 * The graph of a book of 200,000 formulas against reading that book, in turns in one run: its nodes with what they need,
 * and every result. The graph is to take less time.
 */
const SHEETS = 40;
const ROWS = 500;
const TYPED = 10;
const ROUNDS = 7;

const bytes = xlsxOf(workbookOf(...Array.from({ length: SHEETS }, (_, at) => sheetOfFormulas(at))));
const times = { read: [] as number[], nodes: [] as number[], results: [] as number[] };
let [formulas, needs] = [0, 0];
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  const workbook = readWorkbook(bytes, "予算.xlsx");
  const read = performance.now();
  const graph = graphOf(workbook);
  needs = graph.formulas.reduce((sum, { precedents }) => sum + precedents.length, 0);
  const made = performance.now();
  for (const node of graph.formulas) graph.resultOf(node);
  times.read.push(read - start);
  times.nodes.push(made - read);
  times.results.push(performance.now() - made);
  formulas = graph.formulas.length;
}
const [read, nodes, results] = [times.read, times.nodes, times.results].map(median) as [
  number,
  number,
  number,
];
const shown = (time: number) => `${time.toFixed(0)} ms`;
console.log(`${formulas} formulas with ${needs} references, medians of ${ROUNDS} rounds in turns`);
console.log(`read ${shown(read)}, graph ${shown(nodes)}, all results ${shown(results)}`);
console.log(`graph / read ${(nodes / read).toFixed(2)} (≤ 1)`);

/** Ten typed figures a row, and of each kind of formula that offices write: sums, differences, links, shares, checks. */
function sheetOfFormulas(index: number): Sheet {
  const sheet = sheetOf(
    `表${index + 1}`,
    Array.from({ length: ROWS }, (_, row) => [
      `科目${row + 1}`,
      ...Array.from({ length: TYPED }, (_, at) => 1_000 + ((row * 7_919 + at * 104_729) % 900_000)),
    ]),
  );
  const computed = Array.from({ length: ROWS }, (_, row) => formulasOf(index, row + 1)).flatMap(
    (texts, row): Cell[] => texts.map((formula, at) => ({ row, column: TYPED + 1 + at, value: 0, formula })),
  );
  const cells = [...sheet.cells, ...computed].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...sheet, cells };
}

function formulasOf(index: number, row: number): readonly string[] {
  const last = columnName(TYPED);
  const before = `'表${index || SHEETS}'!`;
  return [
    `SUM(B${row}:${last}${row})`,
    `B${row}-C${row}-D${row}`,
    `SUM(B1:B${row})`,
    `${before}E${row}`,
    `SUBTOTAL(9,C${row}:E${row})`,
    row > 1 ? `P${row - 1}+L${row}` : `L${row}`,
    `ROUND(F${row}/1000,0)`,
    `IF(L${row}=SUM(B${row}:${last}${row}),"一致","不一致")`,
    `N${row}+O${row}`,
    `SUM(L${row},O${row},T1:T1)`,
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
