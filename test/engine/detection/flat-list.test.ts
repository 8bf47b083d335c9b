import { check, findAll } from "../../../src/engine";
import { amountAt } from "../../../src/engine/book/spot";
import { detect } from "../../../src/engine/detection";
import { printedSheet, sheetOf, withCell, workbookOf } from "../../../specimens/sheets";
import { repairsOf } from "../../listed-repairs";

const LIST = workbookOf(
  printedSheet(`
款|目|予算額|節|節金額|説明|説明金額
民生費|1 総務費|900|給料|600|職員|350
民生費|1 総務費|900|給料|600|嘱託員|250
民生費|1 総務費|900|旅費|300|視察|300
民生費|2 児童費|500|扶助費|500|手当|420
民生費|2 児童費|500|扶助費|500|給食|80
衛生費|1 予防費|700|委託料|400|接種|400
衛生費|1 予防費|700|需用費|300|薬品|180
衛生費|1 予防費|700|需用費|300|消耗品|120
`),
);

const linesOf = (index: number, book = LIST) =>
  detect(book)[index]!.lines.map(({ label, type, amounts }) =>
    type === "heading" ? `${label}:` : `${label} ${amounts.map(({ value }) => value).join()}`,
  );

test("each level of names that repeat is one table, with a line for each run", () => {
  const tables = detect(LIST);
  expect(tables.map(({ columns }) => columns.map(({ label }) => label).join())).toEqual([
    "予算額",
    "節金額",
    "説明金額",
  ]);
  expect(linesOf(0)).toEqual(["民生費:", "1総務費 900", "2児童費 500", "衛生費:", "1予防費 700"]);
  expect(linesOf(1)).toContain("給料 600");
  expect(tables[0]!.range).toEqual({ top: 0, left: 0, bottom: 8, right: 2 });
});

test("a line stands for every row that repeats it", () => {
  const [list] = detect(LIST);
  expect(list!.lines[1]!.copies).toEqual([2, 3]);
  expect(amountAt(list!, { row: 3, column: 2 })).toEqual({ line: 1, column: 0 });
  expect(amountAt(list!, { row: 3, column: 5 })).toBeNull();
});

test("in a short list a figure that changes inside a run is a figure of its row", () => {
  const tables = detect(withCell(LIST, "表", 2, 2, 950));
  expect(tables.map(({ columns }) => columns.map(({ label }) => label).join())).toEqual([
    "節金額",
    "予算額,説明金額",
  ]);
});

test("a table whose names or figures do not repeat is no list", () => {
  const [table, ...more] = detect(
    workbookOf(
      printedSheet("款|項|金額\n市税|市民税|600\n市税|固定資産税|300\n諸収入|雑入|20\n諸収入|延滞金|20"),
    ),
  );
  expect(more).toEqual([]);
  expect(table!.lines.some(({ copies }) => copies)).toBe(false);
});

/** Twelve 目 of three rows each. */
const LONG = workbookOf(
  sheetOf("表", [
    ["目", "予算額", "節"],
    ...Array.from({ length: 36 }, (_, at) => {
      const item = Math.floor(at / 3);
      return [`第${item}号費`, 41_000 + item * 317, `節${at}`];
    }),
  ]),
);

test("a row that prints another figure than its run is one error, with its repair", () => {
  expect(findAll(LONG).findings).toEqual([]);
  const [row, right] = [14, 41_000 + 4 * 317];
  const whole = check(withCell(LONG, "表", row, 1, right + 500));
  const { findings } = whole;
  const repairs = repairsOf(whole);
  expect(findings.map(({ rule, cell }) => [rule, cell.row, cell.column])).toEqual([["tie-out", row, 1]]);
  expect(repairs[0]).toMatchObject({
    cause: "digit-error",
    changes: [{ cell: { row, column: 1 }, to: right }],
  });
});

test("codes that names share make no flat list of a table whose amounts belong to its rows", () => {
  const [table] = detect(
    workbookOf(
      printedSheet(`
Agency|Code|Project|Granted|Spent
ED|11|Bridge|184,302|150,217
ED|11|School|96,415|90,108
NSF|12|Library|45,880|41,236
NSF|12|Harbour|310,774|288,951
NIH|13|Park|28,619|19,340
NIH|13|Road|150,033|149,876`),
    ),
  );
  expect(table!.lines.some(({ copies }) => copies)).toBe(false);
});
