import type { Range } from "../../src/engine/types";
import { cellCount, columnCount, rowCount } from "../model/areas";
import { recordOf, type Handle } from "../protocol/object-type";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import { wireName } from "../protocol/query";
import type { RangePlace } from "./place";
import { range } from "./range";

/** Excel refuses more cells in one call (measured by others at 80,000 to 90,000). */
const MOST_CELLS = 80_000;

type Wanted = Readonly<Record<string, unknown>>;

/** What `getCellProperties` answers: for each cell the properties that are wanted, in camelCase. */
export function cellProperties(place: RangePlace, wanted: Wanted): object[][] {
  if (cellCount(place.range) > MOST_CELLS) throw new HostError("OperationCellsExceedLimit");
  const { top, left } = place.range;
  const pick = picker(wanted);
  return Array.from({ length: rowCount(place.range) }, (_row, i) =>
    Array.from({ length: columnCount(place.range) }, (_column, j) =>
      pick(part(place, { top: top + i, bottom: top + i, left: left + j, right: left + j })),
    ),
  );
}

export function rowProperties(place: RangePlace, wanted: Wanted): object[] {
  return rowsOf(place).map(picker(wanted));
}

export function columnProperties(place: RangePlace, wanted: Wanted): object[] {
  return columnsOf(place).map(picker(wanted));
}

/** A grid of properties, one object per cell; an empty one leaves its cell as it is. */
export function setCellProperties(place: RangePlace, data: unknown): void {
  const { top, left } = place.range;
  if (cellCount(place.range) > MOST_CELLS) throw new HostError("OperationCellsExceedLimit");
  sized(data, rowCount(place.range)).forEach((line, i) =>
    sized(line, columnCount(place.range)).forEach((values, j) =>
      put(part(place, { top: top + i, bottom: top + i, left: left + j, right: left + j }), recordOf(values)),
    ),
  );
}

export function setRowProperties(place: RangePlace, data: unknown): void {
  const values = sized(data, rowCount(place.range));
  rowsOf(place).forEach((row, i) => put(row, recordOf(values[i])));
}

export function setColumnProperties(place: RangePlace, data: unknown): void {
  const values = sized(data, columnCount(place.range));
  columnsOf(place).forEach((column, i) => put(column, recordOf(values[i])));
}

function rowsOf(place: RangePlace): Handle[] {
  const { top } = place.range;
  return Array.from({ length: rowCount(place.range) }, (_row, i) =>
    part(place, { ...place.range, top: top + i, bottom: top + i }),
  );
}

function columnsOf(place: RangePlace): Handle[] {
  const { left } = place.range;
  return Array.from({ length: columnCount(place.range) }, (_column, i) =>
    part(place, { ...place.range, left: left + i, right: left + i }),
  );
}

function part(place: RangePlace, own: Range): Handle {
  return handle(range, { ...place, range: own });
}

/** What picks the wanted properties out of an object; made once for all cells. */
function picker(wanted: Wanted): (object: Handle) => object {
  const steps = Object.entries(wanted).flatMap(([key, inner]): Step[] => {
    const name = wireName(key);
    if (inner === true) return [{ key, tell: (object) => object.get(name) }];
    if (inner === false || inner === null) return [];
    const pick = picker(recordOf(inner));
    return [{ key, tell: (object) => pick(object.navigate(name)!) }];
  });
  return (object) => {
    const picked: Record<string, unknown> = {};
    for (const { key, tell } of steps) picked[key] = tell(object);
    return picked;
  };
}

interface Step {
  readonly key: string;
  readonly tell: (object: Handle) => unknown;
}

function put(object: Handle, values: Wanted): void {
  for (const [key, value] of Object.entries(values)) {
    const name = wireName(key);
    if (object.hasObject(name)) put(object.navigate(name)!, recordOf(value));
    else object.set(name, value);
  }
}

function sized(data: unknown, size: number): readonly unknown[] {
  if (!Array.isArray(data) || data.length !== size)
    throw new HostError("InvalidArgument", `not ${size} items`);
  return data;
}
