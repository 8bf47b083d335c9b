/**
 * How a cell looks, in the few words these sheets need; `toStyle` says it in the library's.
 * @typedef {{ font?: string, size?: number, bold?: boolean, fill?: string, align?: string, vertical?: string,
 *   indent?: number, wrap?: boolean, format?: string, top?: string, bottom?: string, left?: string,
 *   right?: string }} Look
 */

/** A sheet in the making: cells by row and column counted from 0. */
export class Draft {
  cells = new Map();
  merges = [];
  rowDefs = new Map();

  /**
   * @param {string} name
   * @param {string} font
   * @param {number[]} widths of the columns, in characters
   */
  constructor(name, font, widths) {
    this.name = name;
    this.font = font;
    this.widths = widths;
  }

  /**
   * @param {number} row
   * @param {number} column
   * @param {string | number | null} value
   * @param {Look & { formula?: string }} look `formula` without "="; `value` is then its result
   */
  put(row, column, value, { formula, ...look }) {
    const style = toStyle({ font: this.font, ...look });
    const cell = formula ? { value, formula, formulaResult: value, style } : { value, style };
    this.cells.set(`${row},${column}`, cell);
  }

  /** Merges cells from (top, left) to (bottom, right) and gives every one of them the look, so that borders close. */
  putMerged([top, left, bottom, right], value, look) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        this.put(row, column, row === top && column === left ? value : null, look);
      }
    }
    this.merges.push({ startRow: top, startCol: left, endRow: bottom, endCol: right });
  }

  /** @param {number} points */
  height(row, points) {
    this.rowDefs.set(row, { height: points });
  }

  /**
   * @param {{ area: [number, number, number, number], orientation: "portrait" | "landscape", tall?: number,
   *   titleRows?: [number, number], frozen?: { rows: number, columns: number } }} page `tall` in pages, 0 for as many
   *   as it takes
   */
  finish({ area, orientation, tall = 1, titleRows, frozen }) {
    return {
      name: this.name,
      columns: this.widths.map((width) => ({ width })),
      rows: [],
      cells: this.cells,
      merges: this.merges,
      rowDefs: this.rowDefs,
      freezePane: frozen,
      pageSetup: {
        paperSize: "a4",
        orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: tall,
        horizontalCentered: true,
        margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
        printArea: `${absolute(area[0], area[1])}:${absolute(area[2], area[3])}`,
        printTitlesRow: titleRows && `$${titleRows[0] + 1}:$${titleRows[1] + 1}`,
      },
      headerFooter: { oddFooter: "&C- &P -" },
    };
  }
}

/** "B12" of a row and a column counted from 0; these sheets end before column Z. */
export function address(row, column) {
  return `${letter(column)}${row + 1}`;
}

function absolute(row, column) {
  return `$${letter(column)}$${row + 1}`;
}

function letter(column) {
  return String.fromCharCode(65 + column);
}

function toStyle({
  font,
  size = 10.5,
  bold,
  fill,
  align,
  vertical = "center",
  indent,
  wrap,
  format,
  ...sides
}) {
  const border = Object.fromEntries(
    ["top", "bottom", "left", "right"]
      .filter((side) => sides[side])
      .map((side) => [side, { style: sides[side] }]),
  );
  return {
    font: { name: font, size, bold, charset: 128 },
    fill: fill && { type: "pattern", pattern: "solid", fgColor: { rgb: fill } },
    border,
    alignment: { horizontal: align, vertical, indent, wrapText: wrap },
    numFmt: format,
  };
}
