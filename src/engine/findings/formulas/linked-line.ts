import type { Area } from "../../book/formula/reference";
import { withReference } from "../../book/formula/rewrite";
import { labelKey } from "../../book/text";
import type { Workbook } from "../../types";
import type { Notice, NoticeRule } from "../notices/notice";
import { type FormulaCell, type FormulaSheet, holdsFigure } from "./model/formula-sheet";
import { severityOf } from "./model/severity";
import { labelOf, placeArgs, placeText } from "./model/place";

/** Fewer links do not show that a column links line to line. */
const LEAST_LINKS = 3;

/** 「受取利息」 linking to the line 「雑収入」 of another sheet, where its neighbours link to lines of their own name. */
export const linkedLine: NoticeRule = {
  id: "linked-line",
  severity: "warning",
  words: {
    ja: {
      name: "別の科目へのリンク",
      what: "ほかのシートの同じ科目を参照しているか",
      why: "並びの式は同じ名称の科目を参照しています。1つだけ別の科目を参照している式は、行のずれです。",
      found: (args) =>
        `${placeText(args, "ja")}：${args.formula} は「${args.target}」を参照しています。「${args.label}」は ${args.meant} です`,
    },
    en: {
      name: "Link to another line",
      what: "whether links to another sheet lead to lines of the same name",
      why: "The links beside it lead to lines of their own name; one that does not has slipped.",
      found: (args) =>
        `${placeText(args, "en")}: ${args.formula} links to “${args.target}”; “${args.label}” is ${args.meant}`,
    },
  },
  notices: ({ formulaSheets, sheetNamed, workbook }) =>
    formulaSheets.flatMap((sheet) =>
      linkGroups(sheet).flatMap(({ links, target }) => {
        const other = sheetNamed(target);
        return other ? slipped({ sheet, other, workbook }, links) : [];
      }),
    ),
};

interface Link {
  readonly cell: FormulaCell;
  /** The cell that it links to. */
  readonly linked: Area;
}

/** The links of a column to a column of another sheet. */
function linkGroups(sheet: FormulaSheet): { readonly links: Link[]; readonly target: string }[] {
  const groups = new Map<string, { links: Link[]; target: string }>();
  for (const cell of sheet.formulas) {
    const [part, ...others] = cell.sum?.parts ?? [];
    if (
      !part?.sheet ||
      others.length ||
      part.sign < 0 ||
      part.top !== part.bottom ||
      part.left !== part.right
    )
      continue;
    const key = `${cell.column} ${part.left} ${part.sheet}`;
    const link = { cell, linked: part };
    const group = groups.get(key);
    if (group) group.links.push(link);
    else groups.set(key, { links: [link], target: part.sheet });
  }
  return [...groups.values()];
}

interface Linking {
  readonly sheet: FormulaSheet;
  readonly other: FormulaSheet;
  readonly workbook: Workbook;
}

function slipped({ sheet, other, workbook }: Linking, links: readonly Link[]): Notice[] {
  const labelled = links
    .map((link) => ({
      ...link,
      own: labelOf(sheet, link.cell.row, link.cell.column),
      target: labelOf(other, link.linked.top, link.linked.left),
    }))
    .filter(({ own, target }) => own !== "" && target !== "");
  const wrong = labelled.filter(({ own, target }) => labelKey(own) !== labelKey(target));
  const right = labelled.length - wrong.length;
  if (!wrong.length || right < LEAST_LINKS || right < wrong.length * LEAST_LINKS) return [];
  return wrong.flatMap(({ cell, linked, own, target }) => {
    const row = lineOf(other, linked.left, own);
    if (row === null || links.some((link) => link.linked.top === row && link.cell !== cell)) return [];
    const place = { sheet: sheet.name, row: cell.row, column: cell.column };
    const formula = withReference(cell.text, linked, { ...linked, top: row, bottom: row });
    const model = labelled.find((link) => !wrong.includes(link))!.cell;
    return [
      {
        ...severityOf(sheet, { cell: cell.cell, model, meant: formula }, workbook),
        cells: [place],
        meant: [{ cell: place, formula }],
        args: {
          ...placeArgs(sheet, cell),
          formula: `=${cell.text}`,
          target,
          meant: `=${formula}`,
        },
      },
    ];
  });
}

/** The one row with a figure and this label; null where there is none or several. */
function lineOf(other: FormulaSheet, column: number, label: string): number | null {
  const key = labelKey(label);
  const rows = other.rows.flatMap(([first]) => {
    const { row } = first!;
    if (!holdsFigure(other.cellAt(row, column))) return [];
    return labelKey(labelOf(other, row, column)) === key ? [row] : [];
  });
  return rows.length === 1 ? rows[0]! : null;
}
