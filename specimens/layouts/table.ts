/** A table before anybody has decided how it is printed: what it says, and which figure is which. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** 千円 */
  readonly unit: string;
  /** What heads the labels: 科目. */
  readonly heading: string;
  readonly columns: readonly TableColumn[];
  readonly lines: readonly TableLine[];
}

export interface TableColumn {
  readonly name: string;
  /** A heading over this column and the neighbours that name it too. */
  readonly group?: string;
  readonly hidden?: true;
}

export interface TableLine {
  readonly label: string;
  /** 0 outermost. */
  readonly depth: number;
  readonly type: "heading" | "item" | "total";
  /** One per column; null where nothing is printed whatever the layout. */
  readonly figures: readonly (TableFigure | null)[];
}

export interface TableFigure {
  readonly value: number | string;
  /** Which figure of the budget it is, wherever it is printed; absent for what takes part in no equation. */
  readonly origin?: string;
  /** What is printed instead by error, null where nothing is; whatever is made of the figure is made of its value. */
  readonly misprint?: number | null;
}

/** The same table with other lines, labels or figures. */
export function withLines(table: Table, change: (line: TableLine, index: number) => TableLine): Table {
  return { ...table, lines: table.lines.map(change) };
}

/** The same table with errors in the figures of these origins. */
export function withMisprints(table: Table, misprints: ReadonlyMap<string, number | null>): Table {
  return withLines(table, (line) => ({
    ...line,
    figures: line.figures.map((figure) => {
      const misprint = figure?.origin === undefined ? undefined : misprints.get(figure.origin);
      return figure && misprint !== undefined ? { ...figure, misprint } : figure;
    }),
  }));
}

/** The same table with other columns: `figuresOf` gives the figures of a line in them. */
export function withColumns(
  table: Table,
  columns: readonly TableColumn[],
  figuresOf: (line: TableLine) => readonly (TableFigure | null)[],
): Table {
  return {
    ...table,
    columns,
    lines: table.lines.map((line) => ({ ...line, figures: figuresOf(line) })),
  };
}

export function isBySegment({ columns }: Table): boolean {
  return columns.length > 4;
}
