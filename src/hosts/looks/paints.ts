import type { Strength } from "../../engine/report/marks";
import type { Look, PlanCell } from "../../engine/report/sheet-plan";

/** A colour as ARGB. */
type Colour = string;

type Line = "thin" | "medium" | "dashed" | "dotted";

export interface Paint {
  readonly fill?: Colour;
  readonly ink?: Colour;
  readonly isBold?: true;
  readonly line?: Edge;
}

export interface Edge {
  readonly style: Line;
  readonly colour: Colour;
}

/**
 * How marks look: colour with a frame of its own kind, so that they are told apart without colours too. Nothing that
 * widens a figure, as bold does: in a tight column it would be shown as ###.
 */
export const MARK_PAINTS: Readonly<Record<Strength, Omit<Paint, "isBold">>> = {
  suspect: {
    fill: "FFFFB3B3",
    ink: "FF9C0006",
    line: { style: "thin", colour: "FFC00000" },
  },
  error: { fill: "FFFFE5E5", line: { style: "thin", colour: "FFE08080" } },
  rounding: { fill: "FFFFF6D6", line: { style: "dotted", colour: "FFB58900" } },
  warning: { fill: "FFE3EEFA", line: { style: "dashed", colour: "FF2F75B5" } },
};

export interface LookPaint extends Paint {
  readonly size?: number;
  readonly isStruck?: true;
  readonly horizontal?: "center" | "right";
  readonly vertical?: "top";
  readonly isWrapped?: true;
  /** By one step, from the left where no side is given. */
  readonly isIndented?: true;
  readonly below?: Edge;
}

const GRID = { style: "thin", colour: "FFBFBFBF" } as const;
/** Lines of a printed page. */
const RULED = { style: "thin", colour: "FF000000" } as const;
const BODY = { line: GRID, vertical: "top" } as const;

const LOOK_PAINTS: Readonly<Record<Exclude<Look, `mark-${Strength}`>, LookPaint>> = {
  title: { size: 18, isBold: true, ink: "FF1F3864" },
  "verdict-tied": { size: 14, isBold: true, fill: "FFE2F0D9", ink: "FF274E13" },
  "verdict-broken": { size: 14, isBold: true, fill: "FFFBE0E0", ink: "FF9C0006" },
  "verdict-open": { size: 14, isBold: true, fill: "FFFFF2CC", ink: "FF7F6000" },
  count: { size: 11, below: { style: "medium", colour: "FF1F3864" } },
  "fact-name": { ink: "FF595959" },
  fact: { isIndented: true },
  note: { ink: "FF595959" },
  section: { size: 13, isBold: true, ink: "FF1F3864", below: { style: "medium", colour: "FF1F3864" } },
  head: { ...BODY, fill: "FFD9E2F3", isBold: true, horizontal: "center", isWrapped: true },
  cause: { fill: "FFFCE9DA", isBold: true, below: GRID },
  subhead: { ...BODY, fill: "FFF2F2F2", horizontal: "center", isWrapped: true },
  text: { ...BODY, isWrapped: true },
  struck: { ...BODY, isWrapped: true, isStruck: true, ink: "FF595959" },
  box: { line: GRID, isIndented: true },
  center: { ...BODY, horizontal: "center" },
  amount: { ...BODY },
  total: { ...BODY, fill: "FFF2F2F2", isBold: true },
  repair: { ...BODY, isBold: true, ink: "FF9C0006" },
  "page-title": { size: 16, isBold: true, horizontal: "center" },
  warning: { size: 11, isBold: true, isWrapped: true, fill: "FFFBE0E0", ink: "FF9C0006" },
  part: { size: 12, isBold: true },
  says: { isWrapped: true, isIndented: true },
  unit: { horizontal: "right" },
  "column-head": { line: RULED, fill: "FFDCE6F1", horizontal: "center", isWrapped: true },
  line: { line: RULED, isIndented: true },
  "line-total": { line: RULED, isBold: true, isIndented: true },
  figure: { line: RULED, horizontal: "right", isIndented: true },
  "figure-total": { line: RULED, isBold: true, horizontal: "right", isIndented: true },
  bullet: { isWrapped: true, vertical: "top" },
  "small-note": { size: 9, isWrapped: true, vertical: "top" },
};

export const FONT = "游ゴシック";

export const LINK_INK: Colour = "FF0563C1";

export const INK: Colour = "FF000000";

export const FONT_SIZE = 10;

/** Colour of the tab of our sheets. */
export const TAB_COLOUR: Colour = "FF1F3864";

/** How a cell of ours is painted. */
export function paintOf(look: Look): LookPaint {
  if (look in LOOK_PAINTS) return LOOK_PAINTS[look as keyof typeof LOOK_PAINTS];
  return { ...MARK_PAINTS[look.slice("mark-".length) as Strength], horizontal: "center" };
}

/** Whether a text is broken into lines; else it spreads over empty neighbours. */
export function isWrapped(look: Look): boolean {
  return paintOf(look).isWrapped === true;
}

/** 「#,##0;"△"#,##0」 with so many decimals; with a dash for zero where the cell stands for 該当なし. */
export function amountFormat({ decimals, isDash }: PlanCell): string | null {
  if (decimals === undefined) return null;
  const digits = decimals ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
  return `${digits};"△"${digits}${isDash ? ';"-"' : ""}`;
}
