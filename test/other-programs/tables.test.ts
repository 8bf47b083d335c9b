import { readFileSync } from "node:fs";
import { graphOf } from "../../src/engine/book/graph";
import { DISPLAY_REASONS, ownDisplay, shownFigure } from "../../specimens/other-programs/display-reasons";
import { SHOWN_FORMATS, SHOWN_VALUES } from "../../specimens/other-programs/displays";
import { FORMULA_REASONS, isSameResult } from "../../specimens/other-programs/formula-reasons";
import { FORMULA_BOOK, FORMULAS } from "../../specimens/other-programs/formulas";
import {
  ASPECTS,
  compared,
  ownReadings,
  type Reading,
  REASONS,
} from "../../specimens/other-programs/readings";
import {
  AGREED_TABLE,
  DISPLAY_TABLE,
  FORMULA_TABLE,
  printedValue,
  readTable,
  writtenBook,
} from "../../specimens/other-programs/tables";

/** What other programs gave is stored beside this test by `npm run other-programs`. */
describe("formulas", () => {
  const graph = graphOf(FORMULA_BOOK);
  const { programs, rows } = readTable(FORMULA_TABLE, 1);

  test.each(FORMULAS)("=%s is %p, as Excel computes it", (formula, value) => {
    expect(graph.evaluate(formula, { sheet: "表", row: 90, column: 9 })).toEqual(value);
  });

  test("sixty and more are asked of every program, and what differs has its reason", () => {
    expect(rows.map(({ keys }) => keys[0])).toEqual(FORMULAS.map(([formula]) => formula));
    expect(rows.length).toBeGreaterThan(60);
    const open = rows.flatMap(({ keys: [formula = ""], told }, at) =>
      programs.filter((program, index) => {
        const isSame = isSameResult(told[index]!, printedValue(FORMULAS[at]![1]));
        return !isSame && !FORMULA_REASONS.some(({ fits }) => fits({ formula, program }));
      }),
    );
    expect(open).toEqual([]);
  });
});

describe("displays", () => {
  const { programs, rows } = readTable(DISPLAY_TABLE, 2);

  test("16 values under 20 formats are shown by every program", () => {
    expect(rows.map(({ keys }) => keys)).toEqual(
      SHOWN_FORMATS.flatMap((format) => SHOWN_VALUES.map((value) => [format, String(value)])),
    );
    expect(rows).toHaveLength(320);
  });

  test.each(programs)("%s shows the figures that are read, or there is a reason", (program) => {
    const at = programs.indexOf(program);
    const open = rows.filter(({ keys: [format = "", value = ""], told }) => {
      const shown = told[at]!;
      if (shownFigure(shown) === ownDisplay(format, Number(value))) return false;
      return !DISPLAY_REASONS.some(({ fits }) => fits({ format, value: Number(value), program, shown }));
    });
    expect(open).toEqual([]);
  });

  test("numfmt, which is written after Excel, differs in nothing but what is told and negative years", () => {
    const at = programs.findIndex((program) => program.startsWith("numfmt"));
    const differing = rows.filter(
      ({ keys: [format = "", value = ""], told }) =>
        shownFigure(told[at]!) !== ownDisplay(format, Number(value)),
    );
    expect(new Set(differing.map(({ keys }) => keys[0]))).toEqual(
      new Set(["#,##0;[Red]#,##0", '"令和"0"年度"']),
    );
  });
});

describe("readings", () => {
  const { rows } = readTable(AGREED_TABLE, 2);
  const writers = [...new Set(rows.map(({ keys }) => keys[0]!))];

  test("eight programs wrote the book", () => expect(writers).toHaveLength(8));

  test.each(writers)("our reader finds what most readers find in the book of %s", (writer) => {
    const own = ownReadings(readFileSync(writtenBook(writer)));
    const cells = rows.filter(({ keys }) => keys[0] === writer);
    expect(cells.length).toBeGreaterThan(38);
    const open = cells.flatMap(({ keys: [, place = ""], told }) => {
      const [sheet = "", cell = ""] = place.split("!");
      const reading = own[sheet]?.[cell];
      const other = readingOf(told);
      return ASPECTS.filter(
        (aspect, at) =>
          told[at] !== "?" &&
          compared(reading, aspect) !== told[at] &&
          !REASONS.some(({ fits }) => fits({ aspect, own: reading, other })),
      ).map((aspect) => `${place} ${aspect}`);
    });
    expect(open).toEqual([]);
  });

  test("a value that we read otherwise would be seen", () => {
    const [row] = rows.filter(({ keys }) => keys[1] === "歳出!B2");
    const own = ownReadings(readFileSync(writtenBook(row!.keys[0]!)))["歳出"]!["B2"]!;
    expect(compared(own, "value")).toBe(row!.told[0]);
    expect(compared({ ...own, value: 300 }, "value")).not.toBe(row!.told[0]);
  });
});

test("the document leaves nothing unexplained", () => {
  expect(readFileSync("docs/other-programs.md", "utf8")).not.toContain("unexplained");
});

/** What most readers agree on. */
function readingOf([value = "?", formula = "?", format = "?"]: readonly string[]): Reading | undefined {
  if (value === "absent") return undefined;
  return {
    value: value === "?" ? null : (JSON.parse(value) as Reading["value"]),
    formula: formula || null,
    format,
  };
}
