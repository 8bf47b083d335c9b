import type { Sheet } from "../../../src/engine/types";
import { goTo } from "../../../src/hosts/excel/go-to";
import { fakeWorkbook, type Selection } from "./fake-workbook";
import { connect, HostError, type HostObject } from "./rich-api";

const sheet = (name: string, visibility: Sheet["visibility"]): Sheet => ({
  ...{ name, visibility, isProtected: false, cells: [] },
  ...{ merges: [], hiddenRows: [], hiddenColumns: [] },
});

const sheets = [sheet("表", "visible"), sheet("裏", "hidden")];
const book = { name: "予算.xlsx", sheets, names: [], date1904: false };

/** The workbook, of which the first `failures` batches fail. */
function failing(root: HostObject, failures: number, code: string): HostObject {
  let left = failures;
  const worksheets = () => {
    left -= 1;
    if (left >= 0) throw new HostError(code);
    return root.objects?.Worksheets?.() ?? null;
  };
  return { ...root, objects: { ...root.objects, Worksheets: worksheets } };
}

test("a cell is shown and selected", async () => {
  const selection: Selection = { active: null, selected: null };
  connect(fakeWorkbook(book, selection));
  expect(await goTo("表", "B12")).toBe("shown");
  expect(selection).toEqual({ active: "表", selected: "B12" });
});

test.each([
  ["裏", "hidden"],
  ["無", "missing"],
] as const)("a cell of the sheet %s cannot be shown: it is %s", async (name, arrival) => {
  const selection: Selection = { active: null, selected: null };
  connect(fakeWorkbook(book, selection));
  expect(await goTo(name, "B12")).toBe(arrival);
  expect(selection).toEqual({ active: null, selected: null });
});

test("Excel looking elsewhere for a moment does not matter, but twice is told", async () => {
  connect(failing(fakeWorkbook(book), 1, "InactiveWorkbook"));
  expect(await goTo("表", "A1")).toBe("shown");
  connect(failing(fakeWorkbook(book), 2, "InactiveWorkbook"));
  await expect(goTo("表", "A1")).rejects.toMatchObject({ code: "InactiveWorkbook" });
});

test("an error that would come again is told at once", async () => {
  connect(failing(fakeWorkbook(book), 1, "AccessDenied"));
  await expect(goTo("表", "A1")).rejects.toMatchObject({ code: "AccessDenied" });
});
