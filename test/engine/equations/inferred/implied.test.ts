import { Relations } from "../../../../src/engine/equations/inferred/implied";
import { toSeries } from "../../../../src/engine/equations/inferred/series";
import { detect } from "../../../../src/engine/detection";
import { printedSheet, workbookOf } from "../../../../specimens/sheets";

/** Six columns: two parts, their sum, a third part, the sum of all, and the first sum once more. */
const [statement] = detect(
  workbookOf(
    printedSheet(`
      Table
      Name|A|B|AB|C|All|AB again
      One|1,204|873|2,077|410|2,487|2,077
      Two|1,655|902|2,557|388|2,945|2,557`),
  ),
);
const relations = () => new Relations(toSeries(statement!, "across"));

describe("a relation", () => {
  test("follows from those it is the sum of", () => {
    const known = relations();
    known.add({ total: 2, parts: [0, 1] });
    expect(known.implies({ total: 4, parts: [2, 3] })).toBe(false);
    known.add({ total: 4, parts: [2, 3] });
    expect(known.implies({ total: 4, parts: [0, 1, 3] })).toBe(true);
    expect(known.implies({ total: 4, parts: [0, 3] })).toBe(false);
  });

  test("follows from the same one of an equal list", () => {
    const known = relations();
    known.add({ total: 2, parts: [0, 1] });
    expect(known.implies({ total: 5, parts: [0, 1] })).toBe(true);
  });
});
