import { readFileSync } from "node:fs";
import { findAll } from "../../../src/engine";
import {
  type OverviewChoice,
  type Overview,
  overviewOf,
  type OwnOverview,
} from "../../../src/engine/overview";
import type { PlanCell, SheetPlan } from "../../../src/engine/report/sheet-plan";
import type { Sheet, Workbook } from "../../../src/engine/types";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { spread } from "../../../src/hosts/looks/spread";

export function sample(name: string): Workbook {
  return readWorkbook(readFileSync(`assets/samples/${name}.xlsx`), `${name}.xlsx`);
}

/** The overview of a book, which must have one. */
export function overviewIn(book: Workbook, choice?: OverviewChoice, own?: OwnOverview): Overview {
  const made = overviewOf(findAll(book), choice, own);
  if (!made) throw new Error("no overview");
  return made;
}

export type Row = readonly (string | number | null)[];

/** The rows that hold figures or headings of them, as what is seen in them. */
export function tableRows({ rows }: SheetPlan): Row[] {
  return rows.filter(({ cells }) => cells.length > 1).map(({ cells }) => cells.map(shown));
}

/** The texts that stand alone in a row. */
export function texts({ rows }: SheetPlan): string[] {
  return rows.filter(({ cells }) => cells.length === 1).map(({ cells }) => String(cells[0]!.value));
}

export function rowOf(plan: SheetPlan, label: string): Row {
  return tableRows(plan).find(([first]) => first === label) ?? [];
}

export function cellsOf({ rows }: SheetPlan, label: string): readonly (PlanCell | null)[] {
  return rows.find(({ cells }) => cells.length > 1 && cells[0]?.value === label)?.cells ?? [];
}

/** A plan as the sheet that a person finds in the book, with some of its texts changed. */
export function asSheet({ name, rows }: SheetPlan, edit: (text: string) => string = (text) => text): Sheet {
  const cells = rows.flatMap((row, at) =>
    spread(row.cells).flatMap((cell, column) => {
      const value = typeof cell?.value === "string" ? edit(cell.value) : (cell?.value ?? "");
      return value === "" ? [] : [{ row: at, column, value }];
    }),
  );
  return {
    name,
    visibility: "visible",
    isProtected: false,
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function shown(cell: PlanCell | null): string | number | null {
  return cell?.isDash ? "-" : (cell?.value ?? null);
}
