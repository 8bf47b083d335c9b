import { newSheet } from "../../host/model/sheet";
import { newConditionalFormat } from "../../host/model/conditional-format";
import { PLAIN_FORMAT } from "../../host/model/format";
import { Axis, cutsOf } from "../../workbench/grid/axis";
import { blockText, parseBlock, squared } from "../../workbench/grid/clipboard";
import { layoutOf } from "../../workbench/grid/layout";
import { commandOf } from "../../workbench/grid/keys";
import { areaOf, jumped, rangeBetween, stepped } from "../../workbench/grid/moves";
import { Rules } from "../../workbench/grid/rules";

const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

/** A sheet with a figure in each of these cells. */
function sheetWith(cells: readonly (readonly [row: number, column: number])[]) {
  const sheet = newSheet("{1}", "表");
  for (const [row, column] of cells)
    sheet.cells.put(row, column, { value: 1, formula: undefined, format: PLAIN_FORMAT });
  return sheet;
}

test("an axis knows where each row stands and which row stands where; hidden ones take no place", () => {
  const axis = new Axis(5, (at) => (at === 2 ? 0 : 10));
  expect([axis.total, axis.start(3), axis.size(2), axis.isHidden(2)]).toEqual([40, 20, 0, true]);
  expect([0, 9, 10, 20, 39, 500].map((place) => axis.at(place))).toEqual([0, 0, 1, 3, 4, 4]);
  expect(axis.shown(0, 4)).toEqual([0, 1, 3, 4]);
});

const ROOM = { width: 1200, height: 700 };

test("cuts go round merged cells, and through those that are longer than a few pieces", () => {
  expect(cutsOf(0, 100, 32, [])).toEqual([0, 32, 64, 96, 100]);
  expect(cutsOf(0, 100, 32, [[30, 40]])).toEqual([0, 41, 73, 100]);
  const through = cutsOf(0, 1000, 32, [[10, 900]]);
  expect(through.slice(0, 2)).toEqual([0, 160]);
});

test("a merged area that no piece can hold is drawn in parts, of which the first has the text", () => {
  const sheet = sheetWith([[999, 0]]);
  sheet.merges = [range(10, 0, 900, 1)];
  const { pieceAt, rowCuts } = layoutOf(sheet, ROOM);
  expect(pieceAt(10, 1)).toEqual({ range: range(10, 0, rowCuts[1]! - 1, 1), isFirst: true });
  expect(pieceAt(rowCuts[1]!, 0)?.isFirst).toBe(false);
  expect(pieceAt(9, 0)).toBe(undefined);
});

test("frozen panes that leave little of what is seen to scroll are not frozen", () => {
  const sheet = sheetWith([[40, 4]]);
  sheet.frozen = { rows: 4, columns: 1 };
  const frozenIn = (width: number, height: number) => layoutOf(sheet, { width, height }).frozen;
  const { rows, columns } = layoutOf(sheet, ROOM);
  const [across, down] = [columns.start(1), rows.start(4)];
  expect(frozenIn(2 * across, 2 * down)).toEqual({ rows: 4, columns: 1 });
  expect(frozenIn(2 * across, 1.5 * down)).toEqual({ rows: 0, columns: 1 });
  expect(frozenIn(1.5 * across, 2 * down)).toEqual({ rows: 4, columns: 0 });
});

test("arrows go past merged areas and hidden rows, and stop at the edge", () => {
  const sheet = sheetWith([]);
  sheet.merges = [range(1, 0, 3, 1)];
  sheet.rows.set(5, { isHidden: true });
  const layout = layoutOf(sheet, ROOM);
  expect(areaOf(sheet, { row: 2, column: 1 })).toEqual(range(1, 0, 3, 1));
  expect(stepped(sheet, layout, { row: 1, column: 0 }, "down")).toEqual({ row: 4, column: 0 });
  expect(stepped(sheet, layout, { row: 4, column: 0 }, "down")).toEqual({ row: 6, column: 0 });
  expect(stepped(sheet, layout, { row: 0, column: 0 }, "up")).toEqual({ row: 0, column: 0 });
  expect(rangeBetween(sheet, { row: 0, column: 0 }, { row: 2, column: 0 })).toEqual(range(0, 0, 3, 1));
});

test("Ctrl with an arrow goes to the end of the block, else to the next figure, else to the edge", () => {
  const sheet = sheetWith([
    [0, 0],
    [1, 0],
    [5, 0],
  ]);
  const layout = layoutOf(sheet, ROOM);
  const down = (row: number) => jumped(sheet, layout, { row, column: 0 }, "down").row;
  expect([down(0), down(1), down(5)]).toEqual([1, 5, layout.rows.count - 1]);
});

test.each([
  [
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a", [["a"]]],
  ['"二行\nの名"\t1\n', [["二行\nの名", "1"]]],
  ['言った「"はい"」\t2', [['言った「"はい"」', "2"]]],
  [
    "a\t\n\tb",
    [
      ["a", ""],
      ["", "b"],
    ],
  ],
])("the block %j is taken apart, and put together again", (text, rows) => {
  expect(parseBlock(text)).toEqual(rows);
  expect(parseBlock(blockText(rows))).toEqual(rows);
});

test("rows of a block that are shorter leave the other cells as they are", () => {
  expect(squared([["a"], ["b", "c"]])).toEqual([
    ["a", null],
    ["b", "c"],
  ]);
});

test("keys mean what they mean in Excel, and those of the browser are left alone", () => {
  const key = (
    name: string,
    held: Partial<Record<"shiftKey" | "ctrlKey" | "metaKey" | "altKey", true>> = {},
  ) => commandOf({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });
  expect(key("Tab", { shiftKey: true })).toMatchObject({ do: "move", to: "left", extends: false });
  expect(key("ArrowDown", { ctrlKey: true, shiftKey: true })).toEqual({
    ...{ do: "move", to: "down", isFar: true, extends: true },
  });
  expect(key("Z", { metaKey: true, shiftKey: true })).toEqual({ do: "redo" });
  expect([key("F5"), key("F6"), key("s", { ctrlKey: true }), key("ArrowLeft", { altKey: true })]).toEqual([
    ...[null, null, null, null],
  ]);
});

describe("rules of the sheet", () => {
  const at = [range(0, 0, 9, 0)];
  const record = (value: number) => ({ value, formula: undefined, format: PLAIN_FORMAT });

  test("a mark of ours holds on all of its cells; a rule with references is not decided", () => {
    const sheet = sheetWith([]);
    const mark = { ...newConditionalFormat("{1}", "Custom", at), formula: '=N("kenzan1:error")=0' };
    mark.look.fill = "#FFE5E5";
    const other = { ...newConditionalFormat("{2}", "Custom", at), formula: "=A1>3" };
    sheet.conditionalFormats = [mark, other];
    const rules = new Rules(sheet);
    expect(rules.undrawn).toBe(1);
    expect(rules.lookOf(3, 0, undefined)).toMatchObject({ mark: "error", looks: [{ fill: "#FFE5E5" }] });
    expect(rules.lookOf(3, 1, undefined)).toBe(null);
  });

  test.each([
    ["LessThan", "0", undefined, [-1], [0, 1]],
    ["Between", "2", "4", [2, 3, 4], [1, 5]],
    ["NotBetween", "2", "4", [1, 5], [2, 4]],
    ["EqualTo", "3", undefined, [3], [2]],
  ])("a rule about the value: %s %s %s", (operator, formula1, formula2, holding, others) => {
    const sheet = sheetWith([]);
    const rule = {
      ...newConditionalFormat("{1}", "CellValue", at),
      valueRule: { operator, formula1, formula2 },
    };
    sheet.conditionalFormats = [rule];
    const rules = new Rules(sheet);
    const holds = (value: number) => rules.lookOf(0, 0, record(value)) !== null;
    expect([holding.map(holds), others.map(holds)]).toEqual([
      holding.map(() => true),
      others.map(() => false),
    ]);
  });

  test("a rule that ends the list hides those behind it", () => {
    const sheet = sheetWith([]);
    const first = { ...newConditionalFormat("{1}", "Custom", at), formula: "=1=1", stopIfTrue: true };
    const second = { ...newConditionalFormat("{2}", "Custom", at), formula: "=1=1" };
    sheet.conditionalFormats = [first, second];
    expect(new Rules(sheet).lookOf(0, 0, undefined)?.looks).toEqual([first.look]);
  });
});
