import { check, toReport } from "../../../src/engine";
import { sheetOf, workbookOf } from "../../../specimens/sheets";

const equationsOf = (...rows: (string | number)[][]) =>
  (toReport(check(workbookOf(sheetOf("表", rows))), "en", true).equations ?? []).map(
    ({ total, terms }) => `${total.cell}=${terms.map(({ cell }) => cell).join("+")}`,
  );

test("lines and columns left free between the parts belong to the block that is added up", () => {
  const equations = equationsOf(
    ["Grants", "North", "", "South", "", "All"],
    ["Alpha", 1204, "", 873, "", 2077],
    [],
    ["Beta", 1655, "", 902, "", 2557],
    [],
    ["Gamma", 2318, "", 1177, "", 3495],
    ["Total", 5177, "", 2952, "", 8129],
  );
  expect(equations).toContain("B7=B2+B4+B6+B3+B5");
  expect(equations).toContain("F2=B2+D2+C2");
});

test("a note between two parts is none of the block", () => {
  const equations = equationsOf(
    ["Grants", "North", "South"],
    ["Alpha", 1204, 873],
    ["", "n/a", "n/a"],
    ["Beta", 1655, 902],
    ["Total", 2859, 1775],
  );
  expect(equations).toEqual(["B5=B2+B4", "C5=C2+C4"]);
});
