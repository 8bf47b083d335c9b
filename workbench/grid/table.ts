import { columnName } from "../../src/engine/book/address";
import { drawCell, type Drawing } from "./cell";

/** Pixels of the headings: letters above, numbers on the left. */
export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 52;

/** The columns that are drawn: the frozen ones, and those from `first` up to `end`. */
export interface ColumnWindow {
  readonly first: number;
  readonly end: number;
}

export function drawnColumns({ layout }: Drawing, { first, end }: ColumnWindow): number[] {
  const { columns, frozen } = layout;
  return [...columns.shown(0, frozen.columns - 1), ...columns.shown(first, end - 1)];
}

/** Widths of all columns that are drawn, with two empty ones in place of those that are not. */
export function drawColumnGroup(drawing: Drawing, window: ColumnWindow): HTMLTableColElement {
  const { columns, frozen } = drawing.layout;
  const group = document.createElement("colgroup");
  const add = (width: number) => {
    const column = document.createElement("col");
    column.style.width = `${width}px`;
    group.append(column);
  };
  add(HEAD_WIDTH);
  for (const column of columns.shown(0, frozen.columns - 1)) add(columns.size(column));
  add(columns.start(window.first) - columns.start(frozen.columns));
  for (const column of columns.shown(window.first, window.end - 1)) add(columns.size(column));
  add(columns.total - columns.start(window.end));
  return group;
}

/** The letters above the columns, and the frozen rows. */
export function drawHead(drawing: Drawing, window: ColumnWindow): HTMLTableSectionElement {
  const head = document.createElement("thead");
  const letters = document.createElement("tr");
  letters.setAttribute("aria-rowindex", "1");
  letters.style.height = `${HEAD_HEIGHT}px`;
  const corner = document.createElement("td");
  corner.className = "corner";
  corner.setAttribute("aria-colindex", "1");
  letters.append(corner);
  appendInWindow(drawing, window, letters, (column) => {
    const letter = heading(columnName(column), "letter");
    letter.scope = "col";
    letter.dataset.column = String(column);
    letter.setAttribute("aria-colindex", String(column + 2));
    return letter;
  });
  head.append(letters);
  for (const row of drawing.layout.rows.shown(0, drawing.layout.frozen.rows - 1)) {
    head.append(drawRow(drawing, window, row));
  }
  head.lastElementChild?.classList.toggle("last-frozen", drawing.layout.frozen.rows > 0);
  return head;
}

/** The rows from `first` up to `end`. */
export function drawRows(
  drawing: Drawing,
  window: ColumnWindow,
  first: number,
  end: number,
): HTMLTableSectionElement {
  const body = document.createElement("tbody");
  for (const row of drawing.layout.rows.shown(first, end - 1)) body.append(drawRow(drawing, window, row));
  return body;
}

/** Stands for rows that are not drawn. */
export function spacer(): HTMLTableSectionElement {
  const body = document.createElement("tbody");
  body.setAttribute("aria-hidden", "true");
  const row = document.createElement("tr");
  row.append(document.createElement("td"));
  body.append(row);
  return body;
}

function drawRow(drawing: Drawing, window: ColumnWindow, row: number): HTMLTableRowElement {
  const line = document.createElement("tr");
  line.setAttribute("aria-rowindex", String(row + 2));
  line.style.height = `${drawing.layout.rows.size(row)}px`;
  const number = heading(String(row + 1), "number");
  number.scope = "row";
  number.dataset.row = String(row);
  number.setAttribute("aria-colindex", "1");
  line.append(number);
  appendInWindow(drawing, window, line, (column) => drawCell(drawing, row, column));
  return line;
}

/** Frozen cells, an empty one, those of the window, and an empty one. */
function appendInWindow(
  drawing: Drawing,
  window: ColumnWindow,
  line: HTMLTableRowElement,
  draw: (column: number) => HTMLTableCellElement | null,
): void {
  const { columns, frozen } = drawing.layout;
  const fixed = columns.shown(0, frozen.columns - 1);
  fixed.forEach((column, index) => {
    const cell = draw(column);
    if (!cell) return;
    cell.classList.add("frozen");
    cell.style.left = `${HEAD_WIDTH + columns.start(column)}px`;
    // A text may run over the frozen cells on its right.
    cell.style.zIndex = String(fixed.length - index);
    if (column + cell.colSpan === frozen.columns) cell.classList.add("last-frozen");
    line.append(cell);
  });
  line.append(gap());
  for (const column of columns.shown(window.first, window.end - 1)) {
    const cell = draw(column);
    if (cell) line.append(cell);
  }
  line.append(gap());
}

function gap(): HTMLTableCellElement {
  const cell = document.createElement("td");
  cell.className = "gap";
  cell.setAttribute("aria-hidden", "true");
  return cell;
}

function heading(text: string, name: string): HTMLTableCellElement {
  const cell = document.createElement("th");
  cell.className = name;
  cell.textContent = text;
  return cell;
}
