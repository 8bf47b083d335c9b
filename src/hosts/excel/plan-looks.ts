import { blocksOf } from "../../engine/report/blocks";
import type { PlanCell, SheetPlan } from "../../engine/report/sheet-plan";
import type { Range } from "../../engine/types";
import { type Edge, LINK_INK, paintOf } from "../looks/paints";
import { spread } from "../looks/spread";
import { addressLists } from "./address-lists";
import { EDGE_STYLES, hex } from "./colours";

/** One trait of the look of many cells: what is done to which of them. */
export interface Trait {
  readonly addresses: string;
  readonly paint: (format: Excel.RangeFormat) => void;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/**
 * The looks of a sheet, trait by trait rather than cell by cell: cells that have a trait in common are painted at once,
 * so that the number of calls does not grow with the number of rows.
 */
export function traitsOf({ rows }: SheetPlan): Trait[] {
  const found = new Map<string, { readonly own: OwnTrait; readonly spots: Spot[] }>();
  rows.forEach(({ cells }, row) =>
    spread(cells).forEach((cell, column) => {
      for (const own of cell ? traitsOfCell(cell) : []) {
        const known = found.get(own.key) ?? { own, spots: [] };
        found.set(own.key, known);
        known.spots.push({ row, column });
      }
    }),
  );
  return [...found.values()]
    .sort((a, b) => a.own.order - b.own.order)
    .flatMap(({ own, spots }) => own.spread(blocksOf(spots)));
}

interface OwnTrait {
  readonly key: string;
  /** Lines below come after frames, which they replace in part. */
  readonly order: number;
  readonly spread: (blocks: readonly Range[]) => Trait[];
}

function traitsOfCell({ look, link }: PlanCell): OwnTrait[] {
  const paint = paintOf(look);
  const { fill, isBold, isStruck, size, line, below, horizontal, vertical, isWrapped, isIndented } = paint;
  const ink = link ? LINK_INK : paint.ink;
  return [
    ...simple(fill, "fill", (format, colour) => (format.fill.color = hex(colour))),
    ...simple(ink, "ink", (format, colour) => (format.font.color = hex(colour))),
    ...simple(isStruck, "struck", (format) => (format.font.strikethrough = true)),
    ...simple(isBold, "bold", (format) => (format.font.bold = true)),
    ...simple(link && true, "link", (format) => (format.font.underline = "Single")),
    ...simple(size, "size", (format, points) => (format.font.size = points)),
    ...simple(horizontal, "horizontal", (format, side) => {
      format.horizontalAlignment = side === "center" ? "Center" : "Right";
    }),
    ...simple(vertical, "vertical", (format) => (format.verticalAlignment = "Top")),
    ...simple(isWrapped, "wrapped", (format) => (format.wrapText = true)),
    ...simple(isIndented, `indented ${horizontal}`, (format) => {
      if (!horizontal) format.horizontalAlignment = "Left";
      format.indentLevel = 1;
    }),
    ...(line ? [frame(line)] : []),
    ...(below ? [underline(below)] : []),
  ];
}

function simple<Value extends string | number | boolean>(
  value: Value | undefined,
  name: string,
  paint: (format: Excel.RangeFormat, value: Value) => void,
): OwnTrait[] {
  if (value === undefined) return [];
  const spread = (blocks: readonly Range[]) =>
    addressLists(blocks).map((addresses) => ({
      addresses,
      paint: (format: Excel.RangeFormat) => paint(format, value),
    }));
  return [{ key: `${name} ${value}`, order: 0, spread }];
}

/** Lines inside a block exist only where it has several rows or columns. */
function frame(edge: Edge): OwnTrait {
  const around = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
  const spread = (blocks: readonly Range[]) =>
    [false, true].flatMap((isHigh) =>
      [false, true].flatMap((isWide) => {
        const own = blocks.filter(
          ({ top, left, bottom, right }) => bottom > top === isHigh && right > left === isWide,
        );
        const lines = [
          ...around,
          ...(isHigh ? (["InsideHorizontal"] as const) : []),
          ...(isWide ? (["InsideVertical"] as const) : []),
        ];
        return lined(own, lines, edge);
      }),
    );
  return { key: `frame ${edge.style} ${edge.colour}`, order: 1, spread };
}

function underline(edge: Edge): OwnTrait {
  return {
    key: `below ${edge.style} ${edge.colour}`,
    order: 2,
    spread: (blocks) =>
      lined(
        blocks.flatMap((block) => rowsOf(block)),
        ["EdgeBottom"],
        edge,
      ),
  };
}

type BorderIndex = Parameters<Excel.RangeBorderCollection["getItem"]>[0];

function lined(blocks: readonly Range[], sides: readonly BorderIndex[], { style, colour }: Edge): Trait[] {
  return addressLists(blocks).map((addresses) => ({
    addresses,
    paint: (format) => {
      for (const side of sides) {
        const border = format.borders.getItem(side);
        border.style = EDGE_STYLES[style].cell;
        border.weight = EDGE_STYLES[style].weight;
        border.color = hex(colour);
      }
    },
  }));
}

function rowsOf(block: Range): Range[] {
  return Array.from({ length: block.bottom - block.top + 1 }, (_, index) => {
    const row = block.top + index;
    return { ...block, top: row, bottom: row };
  });
}
