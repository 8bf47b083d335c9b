import { addAll } from "../book/collections";
import type { Band } from "./bands";
import type { Grid, Spot } from "./grid";
import { countsNames } from "./numbering";

type Row = readonly Spot[];

/** One table of a band: label columns and the figure columns to their right. */
export interface Panel {
  readonly labelColumns: readonly number[];
  readonly figureColumns: readonly number[];
}

/** A band taken apart into what stands above, the column headings and the lines. */
export interface Layout {
  readonly panels: readonly Panel[];
  readonly preamble: readonly Row[];
  readonly headings: readonly Row[];
  readonly lines: readonly Row[];
}

/** Finds label and figure columns by what they mostly hold, and tables that stand side by side. */
export function layOut(band: Band): Layout {
  const panels = toPanels(columnCounts(band), band);
  const figureColumns = new Set(panels.flatMap((panel) => panel.figureColumns));
  const { head } = band;
  const last = findLast(head, (row) => headsColumn(row, figureColumns));
  if (last < 0) {
    const above = findLast(head, (row) => row.some(({ nature }) => nature !== "plain")) + 1;
    return {
      panels,
      preamble: head.slice(0, above),
      headings: [],
      lines: [...head.slice(above), ...band.body],
    };
  }
  let first = last;
  while (
    first > 0 &&
    adjoins(head[first - 1]!, head[first]!) &&
    headsColumn(head[first - 1]!, figureColumns)
  ) {
    first--;
  }
  return {
    panels,
    preamble: head.slice(0, first),
    headings: head.slice(first, last + 1),
    lines: [...head.slice(last + 1), ...band.body],
  };
}

interface Count {
  readonly column: number;
  figures: number;
  texts: number;
  /** Of the texts, how many name a time (令和5年度～令和7年度). */
  times: number;
  /** Whether a heading says that what stands below says more about the line, and is not its name. */
  readonly isAside: boolean;
  /** Whether a heading says that amounts stand here, even left of the names (試算表). */
  readonly isSide: boolean;
  /** In how many rows with figures nothing but this text can be the name. */
  namesAlone: number;
}

/** 期間, 備考, 利率 between the figures of one table; 場所・物量等, 使用目的等 of 財産目録 left of them. */
const ASIDE =
  /期間$|年度$|時期$|期日$|年月日?$|^備考|^摘要|説明$|根拠|理由$|事由$|方法$|利率|条件$|相手方?$|用途$|算定|単位$|^場所|物量|目的等?$/u;
/** 借方残高, 当月借方, or 残高 and 合計 below 借方. */
const SIDE = /[借貸]方|^((前月|当月)?(残高|合計|累計)|(前月|当月)(繰越|計|発生額?)?)$|^(debit|credit)/iu;
const TIME = /[0-9元](年|月)/u;

function columnCounts({ head, body }: Band): Count[] {
  const counts: Count[] = [];
  const headings = lowestTexts(head);
  for (const row of body) {
    const named = row.findIndex(({ type }) => type === "text");
    const hasFigures = row.some(({ type }) => type !== "text" && type !== "other");
    row.forEach(({ column, type, compacted }, at) => {
      const count = (counts[column] ??= {
        column,
        figures: 0,
        texts: 0,
        times: 0,
        isAside: ASIDE.test(headings.get(column) ?? ""),
        isSide: SIDE.test(headings.get(column) ?? ""),
        namesAlone: 0,
      });
      if (type === "text") {
        count.texts++;
        if (at === named && hasFigures) count.namesAlone++;
        if (TIME.test(compacted)) count.times++;
      } else if (type !== "other") count.figures++;
    });
  }
  return counts.filter(({ figures, texts }) => figures + texts > 0);
}

/** Column → its own heading: above that stands what heads the whole table (令和5年度). */
function lowestTexts(head: Band["head"]): ReadonlyMap<number, string> {
  const texts = head.flat().filter(({ compacted }) => compacted && !compacted.startsWith("("));
  return new Map(texts.map(({ column, compacted }) => [column, compacted]));
}

/** Lines are numbered by 款, 項, 目 and 節 at most; more columns of numbers are figures. */
const MOST_NUMBERS = 4;

function toPanels(counts: readonly Count[], { head, body }: Band): Panel[] {
  const headings = lowestTexts(head);
  const panels: { labelColumns: number[]; figureColumns: number[] }[] = [];
  let panel = { labelColumns: [] as number[], figureColumns: [] as number[] };
  const numbered: number[] = [];
  const isLabel = ({ figures, texts }: Count) => texts > figures;
  const leading = counts.findIndex(isLabel);
  const mayNumber = leading <= MOST_NUMBERS;
  const isNumbering = (column: number) => countsNames(body, column, headings.get(column));
  const numbersNames = (index: number) => {
    const right = counts[index + 1];
    return index > leading && right && isLabel(right) && isNumbering(counts[index]!.column);
  };
  counts.forEach((count, index) => {
    if (!isLabel(count)) {
      if (!panel.figureColumns.length && numbersNames(index)) return;
      // Numbers left of the labels number the lines; where 合計 stands among them, it is the label of its line.
      if (index > leading || !mayNumber || count.isSide) panel.figureColumns.push(count.column);
      else if (count.texts > 0) numbered.push(count.column);
      return;
    }
    if (!panel.figureColumns.length || (index === leading && mayNumber)) {
      // What says more about a line that another column always names is no name.
      if (count.isAside && count.namesAlone === 0 && panel.labelColumns.length) return;
      addAll(panel.labelColumns, numbered.splice(0), [count.column]);
      return;
    }
    const goesOn = counts.slice(index).some((later) => !isLabel(later));
    if (!goesOn || count.texts < 2 || count.isAside || count.times * 2 > count.texts) return;
    panels.push(panel);
    panel = { labelColumns: [count.column], figureColumns: [] };
  });
  if (panel.figureColumns.length) panels.push(panel);
  return panels;
}

/** Whether a row holds a heading of a figure column (of a merged heading, the cell at its left top holds it). */
function headsColumn(row: Row, figureColumns: ReadonlySet<number>): boolean {
  return row.some(
    ({ column, type, nature }) => type !== "other" && figureColumns.has(column) && nature === "plain",
  );
}

function adjoins(above: Row, below: Row): boolean {
  return below[0]!.row - above[0]!.row <= 1;
}

function findLast(rows: readonly Row[], matches: (row: Row) => boolean): number {
  for (let index = rows.length - 1; index >= 0; index--) if (matches(rows[index]!)) return index;
  return -1;
}

/**
 * The texts above a panel: of tables side by side each has its own; a text merged over several belongs to all, and so
 * do the texts of a band in which a panel has none of its own.
 */
export function textsAbove(panel: Panel, { panels, preamble }: Layout, grid: Grid): Spot[] {
  const texts = preamble.flat().filter(({ type }) => type === "text");
  const at = panels.indexOf(panel);
  const next = panels[at + 1];
  // Left of the first one only its own numbers stand.
  const left = at === 0 ? 0 : (panel.labelColumns[0] ?? panel.figureColumns[0]!);
  const right = next ? (next.labelColumns[0] ?? next.figureColumns[0]!) : Infinity;
  const isOver = ({ row, column }: Spot) => {
    const area = grid.mergeAt(row, column);
    return (area?.right ?? column) >= left && column < right;
  };
  const own = texts.filter(isOver);
  return own.length ? own : texts;
}
