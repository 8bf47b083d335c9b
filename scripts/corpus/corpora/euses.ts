import { readFileSync } from "node:fs";
import path from "node:path";
import { FORMULA_RULES } from "../../../src/engine/findings/formulas";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import type { Corpus, Figure } from "../figure";
import { timed } from "../found";
import { NO_SCORE, plus, precision, recall, scoreSets } from "../score";

/** Workbook → sheet → cells with an audited error, as [column, row, 0], counted from 1. */
type Annotations = Readonly<
  Record<string, Readonly<Record<string, { readonly bugs: readonly (readonly number[])[] }>>>
>;

const SUSPECTS = new Set(FORMULA_RULES.map(({ id }) => id));

/**
 * Audited errors in formulas: the cells that findings about equations and formulas stand at, against those that
 * auditors named. They named every cell of a region, so a finding about formulas stands at all of its cells. Notices
 * about how a cell was read (as text, not at all) say nothing about formulas.
 */
export const euses: Corpus = {
  id: "euses",
  path: "euses",
  measure(folder): Figure[] {
    const annotations = JSON.parse(
      readFileSync(path.join(folder, "annotations.json"), "utf8"),
    ) as Annotations;
    const score = Object.entries(annotations)
      .map(([file, sheets]) => {
        const { found } = timed(readWorkbook(readFileSync(path.join(folder, file)), file));
        const reported = found.findings
          .filter(({ severity }) => /error|warning/.test(severity))
          .flatMap(({ rule, cell, cells, equation }) => {
            if (equation) return [cell];
            return SUSPECTS.has(rule) ? cells : [];
          })
          .filter(({ sheet }) => sheet.trim() in sheets)
          .map(({ sheet, row, column }) => `${sheet.trim()}!${column + 1},${row + 1}`);
        const known = Object.entries(sheets).flatMap(([sheet, { bugs }]) =>
          bugs.map(([column, row]) => `${sheet}!${column},${row}`),
        );
        return scoreSets(new Set(reported), new Set(known));
      })
      .reduce(plus, NO_SCORE);
    const { right, reported, known } = score;
    const part = { as: "share", better: "higher" } as const;
    return [
      {
        name: "cells: precision",
        value: precision(score),
        ...part,
        target: 0.7,
        detail: `${right} of ${reported}`,
      },
      { name: "cells: recall", value: recall(score), ...part, target: 0.65, detail: `${right} of ${known}` },
    ];
  },
};
