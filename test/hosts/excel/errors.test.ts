import { explainError } from "../../../src/hosts/excel/errors";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { addSheet } from "../../../host/model/sheets";
import { emptyBook, failureOf, openHost } from "./open";

const write = () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("A1").values = [[1]];
    await context.sync();
  });

test("a cell being edited is explained in Japanese", async () => {
  openHost(emptyBook()).book.isEditing = true;
  expect(explainError(await failureOf(readOpenWorkbook())).ja).toContain("Enter で編集を確定");
});

test("a protected sheet is explained in Japanese", async () => {
  openHost(emptyBook()).book.active.protection = { options: {}, password: null };
  expect(explainError(await failureOf(write())).ja).toContain("保護");
});

test("a sheet that is gone is explained in Japanese", async () => {
  const { book } = openHost(emptyBook());
  addSheet(book, "別");
  book.sheets.shift();
  expect(explainError(await failureOf(write())).ja).toContain("見つかりませんでした");
});

test("a book that is too large is explained in Japanese", async () => {
  openHost(emptyBook(), { payloadLimit: 100 });
  expect(explainError(await failureOf(readOpenWorkbook())).ja).toContain("大きすぎて");
});

test("an unknown member is explained in Japanese", async () => {
  openHost(emptyBook());
  const unknown = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").shapes.load("items/name");
    await context.sync();
  });
  expect(explainError(await failureOf(unknown)).ja).toContain("必要な機能がありません");
});

test("an error that is not Excel's is explained too", () => {
  expect(explainError("?").ja).toContain("エラーが起きました");
});
