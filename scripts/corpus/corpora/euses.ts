import { readFileSync } from "node:fs";
import path from "node:path";
import { FORMULA_RULES } from "../../../src/engine/findings/formulas";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import type { CellRef } from "../../../src/engine/types";
import { type Corpus, type Figure, share } from "../figure";
import { timed } from "../found";
import { NO_SCORE, plus, scoreSets } from "../score";

/** Workbook → sheet → cells with an audited error, as [column, row, 0], counted from 1. */
type Annotations = Readonly<
  Record<string, Readonly<Record<string, { readonly bugs: readonly (readonly number[])[] }>>>
>;

const SUSPECTS = new Set(FORMULA_RULES.map(({ id }) => id));

/**
 * Audited errors in formulas: the cells that findings about equations and formulas stand at, against those that
 * auditors named. They named every cell of a region, so a finding about formulas stands at all of its cells. Notices
 * about how a cell was read (as text, not at all) say nothing about formulas. For comparison the first cell of each
 * finding alone, the one that a report shows it at.
 */
export const euses: Corpus = {
  id: "euses",
  path: "euses",
  measure(folder): Figure[] {
    const annotations = JSON.parse(
      readFileSync(path.join(folder, "annotations.json"), "utf8"),
    ) as Annotations;
    const scores = Object.entries(annotations).map(([file, sheets]) => {
      const known = new Set(
        Object.entries(sheets).flatMap(([sheet, { bugs }]) =>
          bugs.map(([column, row]) => `${sheet}!${column},${row}`),
        ),
      );
      const suspects = suspectsIn(path.join(folder, file), sheets);
      const scoreOf = (cells: readonly CellRef[]) => scoreSets(new Set(cells.map(nameOf)), known);
      return { all: scoreOf(suspects.flat()), first: scoreOf(suspects.map(([cell]) => cell!)) };
    });
    const all = scores.map((score) => score.all).reduce(plus, NO_SCORE);
    const first = scores.map((score) => score.first).reduce(plus, NO_SCORE);
    const firstCells = share("first cells: precision", first.right, first.reported);
    return [
      share("cells: precision", all.right, all.reported, 0.7),
      share("cells: recall", all.right, all.known, 0.65),
      { ...firstCells, better: null },
    ];
  },
};

/** The cells of each finding about equations or formulas on the annotated sheets. */
function suspectsIn(file: string, sheets: Annotations[string]): (readonly CellRef[])[] {
  const { found } = timed(readWorkbook(readFileSync(file), path.basename(file)));
  return found.findings
    .filter(({ severity, cell }) => /error|warning/.test(severity) && cell.sheet.trim() in sheets)
    .flatMap(({ rule, cell, cells, equation }) => {
      if (equation) return [[cell]];
      return SUSPECTS.has(rule) ? [cells] : [];
    });
}

function nameOf({ sheet, row, column }: CellRef): string {
  return `${sheet.trim()}!${column + 1},${row + 1}`;
}
