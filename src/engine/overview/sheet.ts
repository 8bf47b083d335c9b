import { addAll, greatest } from "../book/collections";
import { OVERVIEW_SHEET as words } from "../../messages/overview-sheet";
import { OVERVIEW_CHARTS as chartWords } from "../../messages/overview-charts";
import type { Look, PlanCell, PlanChart, PlanRow, SheetPlan } from "../report/sheet-plan";
import type { ChartBlock } from "./charts/block";
import type { OverviewContent, OverviewLine } from "./content";
import type { OverviewFigure } from "./figure";
import type { OverviewProposal } from "./proposal";
import type { OverviewTexts } from "./texts";

/** Widths of 区分, and of each column of figures, with and without a last year. */
const WIDTHS = { one: [54, 34], three: [37, 17, 17, 17] } as const;

export interface Head {
  readonly body: string;
  readonly occasion: string;
  /** Discrepancies that nobody has waived. */
  readonly openErrors: number;
  readonly charts: readonly ChartBlock[];
}

/** The overview as a sheet. */
export function sheetOf(
  content: OverviewContent,
  { chosen }: OverviewProposal,
  texts: OverviewTexts,
  { body, occasion, openErrors, charts }: Head,
): SheetPlan {
  const columns = content.hasLastYear ? WIDTHS.three : WIDTHS.one;
  const wide = (text: string, look: Look, height?: number) => wideRow(text, look, columns.length, height);
  const rows = [
    wide(texts.title, "page-title", 30),
    ...(openErrors ? [wide(words.unfinished(openErrors), "warning")] : []),
    ...content.parts.flatMap(({ lines }, index): PlanRow[] => {
      const { title, says, below } = texts.parts[index]!;
      return [
        BLANK_ROW,
        wide(title, "part", 20),
        ...(says ? [wide(says, "says")] : []),
        ...headRows(content, chosen, columns.length),
        ...lines.map(lineRow),
        ...below.map((text) => wide(text, text.startsWith("（注") ? "small-note" : "bullet")),
      ];
    }),
  ];
  const drawn = drawnBelow(rows, charts, columns.length);
  return {
    id: "overview",
    name: words.sheetName,
    columns: [...columns, ...Array.from({ length: drawn.across - columns.length }, () => CHART_COLUMN)],
    rows: drawn.rows,
    frozenRows: 0,
    page: {
      orientation: "portrait",
      header: body,
      headerRight: occasion,
      area: { rows: drawn.printed, columns: columns.length },
    },
    memory: texts.memory,
    ...(charts.length ? { charts: drawn.charts } : {}),
  };
}

/** The unit, and 区分 with the years. */
function headRows(
  { hasLastYear, isReconstructed }: OverviewContent,
  { thisYear, lastYear, unit }: OverviewProposal["chosen"],
  across: number,
): PlanRow[] {
  const before = () => `${lastYear!.label}${isReconstructed ? `\n${words.reconstructed}` : ""}`;
  const years = hasLastYear ? [thisYear.label, before(), words.change] : [thisYear.label];
  const unitCells = [
    ...Array.from({ length: across - 1 }, () => null),
    { value: words.unit(unit), look: "unit" as const },
  ];
  return [
    { cells: unitCells, height: 16 },
    { cells: [words.division, ...years].map((value) => ({ value, look: "column-head" })) },
  ];
}

/** Width of the columns that only figures of charts need, and heights of charts. */
const CHART_COLUMN = 17;
const CHART_HEIGHTS: Readonly<Record<PlanChart["type"], number>> = { ColumnStacked: 235, BarStacked100: 165 };

/**
 * Charts below the tables, each in a row of its own, so that no page ends inside one. Their figures stand below the print
 * area: beside the tables their rows would have the heights of texts, and on another sheet they could be lost.
 */
function drawnBelow(tables: readonly PlanRow[], blocks: readonly ChartBlock[], across: number) {
  const rows = [
    ...tables,
    ...blocks.flatMap(({ type }) => [BLANK_ROW, { cells: [], height: CHART_HEIGHTS[type] }]),
  ];
  const printed = rows.length;
  const charts = blocks.map(({ rows: rowsAt, data, ...chart }, index): PlanChart => {
    const head: PlanRow[] = index ? [] : [{ cells: [{ value: chartWords.figures, look: "fact-name" }] }];
    addAll(rows, [BLANK_ROW], head);
    const top = rows.length;
    addAll(rows, rowsAt(top));
    return { ...chart, row: tables.length + 2 * index + 1, data: data(top) };
  });
  const widest = Math.max(across, greatest(rows.slice(printed).map(({ cells }) => cells.length)));
  return { rows, printed, charts, across: widest };
}

const BLANK_ROW: PlanRow = { cells: [], height: 10 };
const LINE_HEIGHT = 20;

function wideRow(text: string, look: Look, across: number, height?: number): PlanRow {
  return { cells: [{ value: text, look, across }], ...(height === undefined ? {} : { height }) };
}

function lineRow({ description: { label, isTotal }, figures }: OverviewLine): PlanRow {
  const look = isTotal ? "figure-total" : "figure";
  return {
    cells: [
      { value: label, look: isTotal ? "line-total" : "line" },
      ...figures.map((figure) => figureCell(figure, look)),
    ],
    height: LINE_HEIGHT,
  };
}

function figureCell({ state, value, formula }: OverviewFigure, look: Look): PlanCell {
  if (value === null) return { value: state === "unreadable" ? words.unreadable : words.none, look };
  return {
    value,
    look,
    decimals: 0,
    ...(formula === null ? {} : { formula }),
    ...(state === "none" ? { isDash: true } : {}),
  };
}
