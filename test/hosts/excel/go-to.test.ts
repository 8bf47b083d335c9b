import { goTo } from "../../../src/hosts/excel/go-to";
import type { ExcelHost } from "../../../host/host";
import { addSheet } from "../../../host/model/sheets";
import { emptyBook, openHost } from "./open";

/** A host in which 「裏」 is hidden and 「奥」 cannot even be unhidden by hand. */
function hostWithHiddenSheets(): ExcelHost {
  const book = emptyBook();
  addSheet(book, "明細").visibility = "Visible";
  addSheet(book, "裏").visibility = "Hidden";
  addSheet(book, "奥").visibility = "VeryHidden";
  return openHost(book);
}

const selected = ({ book }: ExcelHost) => ({ sheet: book.active.name, ranges: book.active.selection });

test("a cell is shown and selected", async () => {
  const host = hostWithHiddenSheets();
  expect(await goTo("明細", "B12")).toBe("shown");
  expect(selected(host)).toEqual({ sheet: "明細", ranges: [{ top: 11, left: 1, bottom: 11, right: 1 }] });
});

test("a cell of a protected sheet is shown as well", async () => {
  const host = hostWithHiddenSheets();
  host.book.sheets[1]!.protection = { options: {}, password: null };
  expect(await goTo("明細", "B12")).toBe("shown");
});

test.each([
  ["裏", "hidden"],
  ["奥", "hidden"],
  ["無", "missing"],
] as const)("a cell of the sheet %s cannot be shown: it is %s", async (name, arrival) => {
  const host = hostWithHiddenSheets();
  const before = selected(host);
  expect(await goTo(name, "B12")).toBe(arrival);
  expect(selected(host)).toEqual(before);
});

test("Excel looking elsewhere for a moment does not matter, but for longer is told", async () => {
  const host = hostWithHiddenSheets();
  host.book.isElsewhere = true;
  await expect(goTo("明細", "A1")).rejects.toMatchObject({ code: "InactiveWorkbook" });
  const answered = host.syncs;
  const going = goTo("明細", "A1");
  // The first attempt is two syncs; after them the person is back.
  await until(() => host.syncs === answered + 2);
  host.book.isElsewhere = false;
  expect(await going).toBe("shown");
});

test("an error that would come again is told at once", async () => {
  const host = hostWithHiddenSheets();
  await expect(goTo("明細", "ZZZZ1")).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(host.syncs).toBe(2);
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
