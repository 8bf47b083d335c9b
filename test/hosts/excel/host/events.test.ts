import { enter } from "../../../../host/model/content";
import { activate, addSheet, deleteSheet } from "../../../../host/model/sheets";
import { emptyBook, openHost } from "../open";

const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

/** Lets what the host told the client arrive. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
}

test("who registers is told of edits, whoever made them", async () => {
  const host = openHost(emptyBook());
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, details, triggerSource }) => {
      seen.push([address, details?.valueBefore, details?.valueAfter, triggerSource]);
    });
    await context.sync();
    host.act((book) => enter({ book, sheet: book.active, range: FIRST_CELL }, 5, "Unknown"));
    await settled();
    context.workbook.worksheets.getItem("表").getRange("A1").values = [[7]];
    await context.sync();
    await settled();
  });
  expect(seen).toEqual([
    ["A1", "", 5, "Unknown"],
    ["A1", 5, 7, "ThisLocalAddin"],
  ]);
});

test("a sheet tells of itself alone, and no longer once the handler is removed", async () => {
  const host = openHost(emptyBook());
  const other = addSheet(host.book, "別");
  const seen: string[] = [];
  const edit = async () => {
    host.act((book) => enter({ book, sheet: other, range: FIRST_CELL }, 1, "Unknown"));
    host.act((book) => enter({ book, sheet: book.sheets[0]!, range: FIRST_CELL }, 1, "Unknown"));
    await settled();
  };
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表").load("id");
    await context.sync();
    const handler = sheet.onChanged.add(async ({ worksheetId }) => void seen.push(worksheetId));
    await context.sync();
    await edit();
    expect(seen).toEqual([host.book.sheets[0]!.id]);
    handler.remove();
    await handler.context.sync();
    await edit();
    expect(seen).toHaveLength(1);
  });
});

test("selecting, activating, adding, deleting and calculating are told", async () => {
  const host = openHost(emptyBook());
  const seen: string[] = [];
  const note = (what: string) => async () => void seen.push(what);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note("added"));
    worksheets.onDeleted.add(note("deleted"));
    worksheets.onActivated.add(note("activated"));
    worksheets.onDeactivated.add(note("deactivated"));
    worksheets.onSelectionChanged.add(note("selected"));
    worksheets.onCalculated.add(note("calculated"));
    await context.sync();
    host.act((book) => activate(book, addSheet(book, "新")));
    host.act((book) => deleteSheet(book, book.active));
    const sheet = worksheets.getItem("表");
    sheet.getRange("B1").formulas = [["=A1+1"]];
    sheet.getRange("B1").select();
    await context.sync();
    host.act((book) => enter({ book, sheet: book.active, range: FIRST_CELL }, 5, "Unknown"));
    await settled();
  });
  expect(seen).toEqual([
    ...["added", "deactivated", "activated"],
    ...["deleted", "deactivated", "activated"],
    ...["selected", "calculated"],
  ]);
});

test("nothing is told while the add-in has switched events off", async () => {
  openHost(emptyBook());
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    context.workbook.worksheets.onChanged.add(async ({ address }) => void seen.push(address));
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange("A1").values = [[1]];
    context.runtime.enableEvents = true;
    sheet.getRange("A2").values = [[1]];
    await context.sync();
    await settled();
  });
  expect(seen).toEqual(["A2"]);
});
