import { emptyBook, failureOf, openHost } from "../open";

const readName = (context: Excel.RequestContext) => {
  context.workbook.load("name");
  return context.sync();
};

test("while a cell is being edited a batch is refused", async () => {
  const host = openHost(emptyBook());
  host.book.isEditing = true;
  expect(await failureOf(Excel.run(readName))).toMatchObject({ code: "InvalidOperationInCellEditMode" });
  host.endEditing();
  await Excel.run(readName);
  expect(host.syncs).toBe(2);
});

test("with delayForCellEdit it waits until the person is done", async () => {
  const host = openHost(emptyBook());
  host.book.isEditing = true;
  const done: string[] = [];
  const waiting = Excel.run({ delayForCellEdit: true }, readName).then(() => done.push("answered"));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toEqual([]);
  host.endEditing();
  await waiting;
  expect(done).toEqual(["answered"]);
});

test("of the batches that wait there are at most 50", async () => {
  const host = openHost(emptyBook());
  host.book.isEditing = true;
  const asked = Array.from({ length: 51 }, () => Excel.run({ delayForCellEdit: true }, readName));
  expect(await failureOf(asked.at(-1)!)).toMatchObject({ code: "GeneralException" });
  host.endEditing();
  await Promise.all(asked.slice(0, -1));
  await Excel.run(readName);
});

test("while another workbook has the focus nothing is shown, but everything is read", async () => {
  const host = openHost(emptyBook());
  host.book.isElsewhere = true;
  await Excel.run(readName);
  const show = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").activate();
    await context.sync();
  });
  expect(await failureOf(show)).toMatchObject({ code: "InactiveWorkbook" });
});

test("the client releases at the end of a run what it referred to", async () => {
  const host = openHost(emptyBook());
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange("A1").load("values");
    await context.sync();
    expect(host.referenceCount).toBeGreaterThan(0);
    expect(range.values).toEqual([[""]]);
  });
  for (let turn = 0; host.referenceCount > 0 && turn < 50; turn += 1) await new Promise(setImmediate);
  expect(host.referenceCount).toBe(0);
  expect(host.syncs).toBe(1);
});

test("values are computed only when asked where calculation is manual", async () => {
  const { book } = openHost(emptyBook());
  await Excel.run(async (context) => {
    const { workbook, application } = context;
    const sheet = workbook.worksheets.getItem("表");
    sheet.getRange("A1:A2").values = [[1], ["=A1*2"]];
    await context.sync();
    book.calculationMode = "Manual";
    sheet.getRange("A1").values = [[5]];
    const total = sheet.getRange("A2").load("values");
    application.load("calculationMode,calculationState");
    await context.sync();
    expect(total.values).toEqual([[2]]);
    expect(application).toMatchObject({ calculationMode: "Manual", calculationState: "Pending" });
    application.calculate("Full");
    total.load("values");
    application.load("calculationState");
    await context.sync();
    expect([total.values, application.calculationState]).toEqual([[[10]], "Done"]);
  });
});

test("while a chart sheet is shown there is no active sheet and no selection, until a sheet is activated", async () => {
  const host = openHost(emptyBook());
  host.book.isChartActive = true;
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.getActiveWorksheet().load("name");
    expect(await failureOf(context.sync())).toMatchObject({ code: "UnsupportedSheet" });
    workbook.getSelectedRange().load("address");
    expect(await failureOf(context.sync())).toMatchObject({ code: "UnsupportedSheet" });
    workbook.worksheets.getItem("表").activate();
    const cell = workbook.getActiveCell().load("address");
    await context.sync();
    expect(cell.address).toBe("表!A1");
  });
});
