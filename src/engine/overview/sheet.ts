import { OVERVIEW_SHEET as words } from "../../messages/overview-sheet";
import type { Look, PlanCell, PlanRow, SheetPlan } from "../report/sheet-plan";
import type { OverviewContent, OverviewLine } from "./content";
import type { Figure } from "./figure";
import type { OverviewProposal } from "./proposal";
import type { OverviewTexts } from "./texts";

/** Widths of 区分, and of each column of figures, with and without a last year. */
const WIDTHS = { one: [54, 34], three: [37, 17, 17, 17] } as const;

export interface Head {
  readonly body: string;
  readonly occasion: string;
  /** Discrepancies that nobody has waived. */
  readonly openErrors: number;
}

/** The overview as a sheet. */
export function sheetOf(
  content: OverviewContent,
  { chosen }: OverviewProposal,
  texts: OverviewTexts,
  { body, occasion, openErrors }: Head,
): SheetPlan {
  const columns = content.hasLastYear ? WIDTHS.three : WIDTHS.one;
  const wide = (text: string, look: Look, height?: number) => wideRow(text, look, columns.length, height);
  const { thisYear, lastYear, unit } = chosen;
  const years = content.hasLastYear
    ? [
        thisYear.label,
        `${lastYear!.label}${content.isReconstructed ? `\n${words.reconstructed}` : ""}`,
        words.change,
      ]
    : [thisYear.label];
  const rows = [
    wide(texts.title, "page-title", 30),
    ...(openErrors ? [wide(words.unfinished(openErrors), "warning")] : []),
    ...content.parts.flatMap(({ lines }, index): PlanRow[] => {
      const { title, says, below } = texts.parts[index]!;
      return [
        BLANK_ROW,
        wide(title, "part", 20),
        ...(says ? [wide(says, "says")] : []),
        {
          cells: [...columns.slice(1).map(() => null), { value: words.unit(unit), look: "unit" }],
          height: 16,
        },
        { cells: [words.division, ...years].map((value) => ({ value, look: "column-head" })) },
        ...lines.map(lineRow),
        ...below.map((text) => wide(text, text.startsWith("（注") ? "small-note" : "bullet")),
      ];
    }),
  ];
  return {
    id: "overview",
    name: words.sheetName,
    columns,
    rows,
    frozenRows: 0,
    page: { orientation: "portrait", header: body, headerRight: occasion, isArea: true },
    memory: texts.memory,
  };
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

function figureCell({ state, value, formula }: Figure, look: Look): PlanCell {
  if (value === null) return { value: state === "unreadable" ? words.unreadable : words.none, look };
  return {
    value,
    look,
    decimals: 0,
    ...(formula === null ? {} : { formula }),
    ...(state === "none" ? { isDash: true } : {}),
  };
}
