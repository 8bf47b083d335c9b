import { check, toReport } from "../../../src/engine";
import { computedBook } from "../../../specimens/formulas";

/** Formulas that find their cells: by a name put together, by a code, by a distance. */

type Row = readonly (string | number | null)[];
type Rows = Readonly<Record<string, readonly Row[]>>;

function reported(sheets: Rows) {
  const { repairs, findings } = toReport(check(computedBook(sheets)), "ja");
  const firsts = repairs.filter(({ rank }) => rank === 1);
  return {
    told: findings.some(({ severity }) => severity === "error"),
    written: firsts.flatMap(({ changes }) =>
      changes.map(({ sheet, cell, formula, to }) => `${sheet}!${cell} ${formula?.to ?? to}`),
    ),
    overwrites: repairs.some(({ changes }) => changes.some(({ formula }) => formula?.to === null)),
  };
}

const RIGHT = { told: false, written: [], overwrites: false };

/** The sheets with other cells, by "シート!B4". */
function withCells(sheets: Rows, spoilt: Readonly<Record<string, string | number>>): Rows {
  const at = (name: string, row: number, column: number) =>
    spoilt[`${name}!${String.fromCharCode(65 + column)}${row + 1}`];
  return Object.fromEntries(
    Object.entries(sheets).map(([name, rows]) => [
      name,
      rows.map((row, index) => row.map((value, column) => at(name, index, column) ?? value)),
    ]),
  );
}

const DIVISIONS = ["企画課", "財政課", "管財課", "防災課", "広報課"];
const ITEMS = ["旅費", "需用費", "役務費", "委託料"];

const divisions: Rows = {
  ...Object.fromEntries(
    DIVISIONS.map((name, at) => [
      name,
      [
        [`${name}\u3000要求書（単位：千円）`],
        ["節", "要求額", "前年度"],
        ...ITEMS.map((item, line) => [
          item,
          7_319 * (at + 2) + 1_237 * line * (at + 1),
          6_871 * (at + 2) + 1_409 * line,
        ]),
        ["計", "=SUM(B3:B6)", "=SUM(C3:C6)"],
      ],
    ]),
  ),
  集計: [
    ["要求額集計（単位：千円）"],
    ["課", "要求額", "前年度"],
    ...DIVISIONS.map((name, at) => [
      name,
      `=INDIRECT("'"&$A${at + 3}&"'!B7")`,
      `=INDIRECT("'"&$A${at + 3}&"'!C7")`,
    ]),
    ["合計", "=SUM(B3:B7)", "=SUM(C3:C7)"],
  ],
  節別: [
    ["節別集計（単位：千円）"],
    ["節", ...DIVISIONS, "計"],
    ...ITEMS.map((item, line) => [
      item,
      ...["B", "C", "D", "E", "F"].map((column) => `=INDIRECT("'"&${column}$2&"'!B${line + 3}")`),
      `=SUM(B${line + 3}:F${line + 3})`,
    ]),
    ["計", ...["B", "C", "D", "E", "F", "G"].map((column) => `=SUM(${column}3:${column}6)`)],
  ],
};

test.each([
  ["typed over", "集計!B5", 40_000, `INDIRECT("'"&$A5&"'!B7")`],
  ["of another line", "集計!C6", `=INDIRECT("'"&$A5&"'!C7")`, `INDIRECT("'"&$A6&"'!C7")`],
  ["of another column", "節別!D4", `=INDIRECT("'"&E$2&"'!B4")`, `INDIRECT("'"&D$2&"'!B4")`],
  ["in thousands", "節別!C5", `=INDIRECT("'"&C$2&"'!B5")/1000`, `INDIRECT("'"&C$2&"'!B5")`],
])("INDIRECT %s: put back in its own form", (_, place, spoilt, meant) => {
  expect(reported(divisions)).toEqual(RIGHT);
  expect(reported(withCells(divisions, { [place]: spoilt }))).toEqual({
    told: true,
    written: [`${place} ${meant}`],
    overwrites: false,
  });
});

const ACCOUNTS: readonly Row[] = [
  [11, "土地", 81_300_412, null],
  [12, "建物", 44_120_873, null],
  [13, "機械", 9_316_204, null],
  [14, "現金預金", 6_127_385, null],
  [15, "未収金", 2_018_641, null],
  [21, "企業債", null, 63_914_227],
  [22, "未払金", null, 3_127_918],
  [23, "預り金", null, 612_405],
  [31, "資本金", null, 70_214_366],
  [32, "利益剰余金", null, 5_014_599],
];

const looked = (side: "C" | "D", row: number) =>
  `=XLOOKUP(A${row},試算表!$A$3:$A$12,試算表!$${side}$3:$${side}$12,0)`;

const accounts: Rows = {
  試算表: [
    ["残高試算表（単位：千円）"],
    ["コード", "科目", "借方", "貸方"],
    ...ACCOUNTS,
    [null, "合計", "=SUM(C3:C12)", "=SUM(D3:D12)"],
  ],
  貸借対照表: [
    ["貸借対照表（単位：千円）"],
    ["コード", "科目", "金額"],
    [11, "土地", looked("C", 3)],
    [12, "建物", looked("C", 4)],
    [13, "機械", looked("C", 5)],
    [14, "現金預金", looked("C", 6)],
    [15, "未収金", looked("C", 7)],
    [null, "資産合計", "=SUM(C3:C7)"],
    [21, "企業債", looked("D", 9)],
    [22, "未払金", looked("D", 10)],
    [23, "預り金", looked("D", 11)],
    [null, "負債合計", "=SUM(C9:C11)"],
    [31, "資本金", looked("D", 13)],
    [32, "利益剰余金", looked("D", 14)],
    [null, "純資産合計", "=SUM(C13:C14)"],
    [null, "負債純資産合計", "=C12+C15"],
  ],
};

test.each([
  ["typed over", { "貸借対照表!C10": 3_127_198 }, looked("D", 10)],
  ["of another code", { "貸借対照表!C5": looked("C", 4).replace("A4", "$A$4") }, looked("C", 5)],
])("a lookup by code %s: put back as the others of its side", (_, spoilt, meant) => {
  expect(reported(accounts)).toEqual(RIGHT);
  const [place] = Object.keys(spoilt);
  expect(reported(withCells(accounts, spoilt))).toEqual({
    told: true,
    written: [`${place} ${meant.slice(1)}`],
    overwrites: false,
  });
});

test("a slip in a figure that is looked up: the figure is among the repairs, and no lookup is overwritten", () => {
  const { repairs } = toReport(check(computedBook(withCells(accounts, { "試算表!C3": 81_304_012 }))), "ja");
  const changes = repairs.flatMap((repair) => repair.changes);
  expect(changes.map(({ sheet, cell, to }) => `${sheet}!${cell} ${to}`)).toContain("試算表!C3 81300412");
  expect(changes.filter(({ formula }) => formula)).toEqual([]);
});
