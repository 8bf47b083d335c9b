import { check } from "../../../../src/engine";
import { cellOrdersOf } from "../../../../src/engine/report/cell-orders";
import { readOpenWorkbook } from "../../../../src/hosts/excel/read";
import { applyRepairs } from "../../../../src/hosts/excel/repair/repair";
import { undoRepair } from "../../../../src/hosts/excel/repair/undo";
import { openBook } from "../../../../host/xlsx/open";
import { linked, LINK, TYPED } from "../../../workbench/browser/linked-book";
import { repairsOf } from "../../../listed-repairs";
import { openHost } from "../open";

test("a link that was typed over is put back; what follows ties, and nothing new is told", async () => {
  const host = openHost(openBook(linked(), "予算.xlsx"));
  const link = () => {
    const { value, formula } = host.book.sheets[0]!.cells.get(5, 1)!;
    return { value, formula };
  };
  const found = check(await readOpenWorkbook());
  const [repair, ...others] = repairsOf(found);
  expect(others).toEqual([]);
  const { outcomes } = await applyRepairs([cellOrdersOf(repair!, found)]);
  expect(link()).toEqual({ value: LINK.value, formula: LINK.formula });
  expect(check(await readOpenWorkbook()).findings).toEqual([]);
  expect(await undoRepair(outcomes[0]!.written)).toEqual([]);
  expect(link()).toEqual({ value: TYPED, formula: undefined });
  expect(check(await readOpenWorkbook()).findings).toEqual(found.findings);
});
