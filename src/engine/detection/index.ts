import { gather, remembered } from "../book/collections";
import { type Guard, UNGUARDED } from "../book/guard";
import { eraOf } from "../book/period";
import { declaredRounding } from "../book/rounding";
import type { Sheet, Statement, Workbook } from "../types";
import { toBands } from "./bands";
import { settleBlankLines } from "./blank-counterparts";
import { roleFinder } from "./classify";
import { asPrinted, type HouseKey } from "../settings/house-words";
import { labelKey } from "../book/text";
import { isResult } from "./kinds/results";
import { withCodeLabels } from "./code-labels";
import { coverYear } from "./cover";
import { readHeading } from "./columns";
import { withDateFigures } from "./date-figures";
import { flatList } from "./flat-list";
import { withFractionTexts } from "./fraction-texts";
import { type Grid, textReader, toGrid } from "./grid";
import { withHeadNumbers } from "./head-numbers";
import { withoutInnerFigures } from "./inner-figures";
import { readLabel } from "./label";
import { withBlurredFigures } from "./blurred-figures";
import { withEuropeanFigures } from "./european-figures";
import { layOut } from "./panels";
import { sentencesIn } from "./sentences";
import { settlePeriods } from "./periods";
import { type Captioned, joinedBlocks } from "./repeated-blocks";
import { settleSigns } from "./signs";
import { toStatement } from "./statement";
import { type Context, joinedSides, readLevel, readTable, type Readers, upright } from "./table";

/**
 * Workbook → Statement[]: finds every table that holds amounts, on any sheet and at any place, and reads its title,
 * unit, columns and lines. Neither sheet names nor the figures themselves decide anything.
 * @param workbook with a value for every formula: see detection/computed
 * @param houseKey what forms call a label: see settings/house-words
 */
export function detect(
  workbook: Workbook,
  onSheet?: (done: number, of: number) => void,
  guard: Guard = UNGUARDED,
  houseKey = asPrinted,
): Statement[] {
  const era = bookEra(workbook);
  const readers: Readers = {
    read: textReader(),
    findRoles: roleFinder(),
    labelOf: remembered((text) => readLabel(text, houseKey)),
    isResult: remembered(isResult),
    headingOf: remembered((label) => readHeading(headingIn(label, houseKey), era)),
    era,
  };
  const found = gather(workbook.sheets, (sheet, index) => {
    const statements = guard({ part: "detection", sheet: sheet.name }, () => readSheet(sheet, readers), []);
    onSheet?.(index + 1, workbook.sheets.length);
    return statements;
  });
  const sentences = gather(workbook.sheets, sentencesIn);
  const statements = [...found, ...sentences].map((statement, index) => ({
    ...statement,
    id: `s${index + 1}`,
  }));
  return settlePeriods(
    settleSigns(settleBlankLines(statements)),
    coverYear(workbook.sheets, statements, era),
  );
}

/** 締高 above a column is 合計 there too; any other heading is read as it is printed. */
function headingIn(label: string, houseKey: HouseKey): string {
  const key = labelKey(label);
  const read = houseKey(key);
  return read === key ? label : read;
}

function readSheet(sheet: Sheet, readers: Readers): Statement[] {
  const grid = readGrid(sheet, readers);
  const found: Captioned[] = [];
  let context: Context = { unit: null, rounding: null, heading: null, period: null };
  for (const band of toBands(grid)) {
    const printed = layOut(band);
    const list = flatList(printed);
    const layout = list ?? printed;
    const declared = declaredRounding(
      [...band.notes, ...band.head.flat()].map(({ compacted }) => compacted).join(" "),
    );
    context = { ...context, rounding: declared ?? context.rounding };
    const tables = list
      ? list.panels.flatMap((panel) => readLevel({ grid, band, layout, panel, context }, readers))
      : joinedSides(
          layout.panels.flatMap((panel) => readTable({ grid, band, layout, panel, context }, readers)),
          context,
          readers,
        ).map((table) => upright(table, layout, context, readers));
    for (const table of tables) {
      const statement = toStatement(table, { grid, band, layout, context }, readers);
      found.push({ statement, caption: table.caption });
      context = {
        ...context,
        unit: statement.unit ?? context.unit,
        heading: context.heading ?? (/概要/u.test(statement.title) ? "概要" : ""),
        period: context.period ?? statement.period,
      };
    }
  }
  return joinedBlocks(found, readers.headingOf);
}

/** What the cells hold, as the cells around them show it. */
function readGrid(sheet: Sheet, { read }: Readers): Grid {
  const labelled = withCodeLabels(withFractionTexts(toGrid(sheet, read)));
  const printed = withDateFigures(withBlurredFigures(withEuropeanFigures(labelled)));
  return withHeadNumbers(withoutInnerFigures(printed));
}

function bookEra(workbook: Workbook): number | null {
  for (const { cells } of workbook.sheets) {
    for (const { value } of cells) {
      const era = typeof value === "string" && value.length <= 80 ? eraOf(value) : null;
      if (era !== null) return era;
    }
  }
  return null;
}
