import type { CellFormat } from "../model/format";
import { refuseProtected } from "../model/guards";
import { HostError } from "../protocol/errors";
import type { Property } from "../protocol/object-type";
import type { AreasPlace } from "./place";

/** What all cells of the ranges have in common, or null where they differ. */
export function common<Value>(
  { sheet, ranges }: AreasPlace,
  pick: (format: CellFormat) => Value,
): Value | null {
  const seen = new Set<Value>();
  for (const range of ranges) for (const format of sheet.cells.formatsIn(range)) seen.add(pick(format));
  return seen.size === 1 ? [...seen][0]! : null;
}

/** Changes how the cells of the ranges look; cells that look the same go on sharing one format. */
export function restyle(place: AreasPlace, change: (format: CellFormat) => CellFormat): void {
  const { book, sheet, ranges } = place;
  refuseProtected(book, sheet, "allowFormatCells");
  const known = new Map<CellFormat, CellFormat>();
  const changed = (format: CellFormat) => {
    const after = known.get(format) ?? change(format);
    known.set(format, after);
    return after;
  };
  for (const range of ranges) sheet.cells.format(range, changed);
  book.isDirty = true;
  book.events.raise("FormatChanged", sheet.id, { type: "WorksheetFormatChanged", source: "Local" });
}

type Group = "font" | "fill";

/** A property of the format itself. */
export function lookProperty<Key extends keyof CellFormat>(key: Key): Property<AreasPlace> {
  return {
    get: (place) => common(place, (format) => format[key]),
    set: (place, value) => {
      const checked = sameType(
        key,
        value,
        common(place, (format) => typeof format[key]),
      );
      restyle(place, (format) => ({ ...format, [key]: checked }));
    },
  };
}

/** A property of the font or the fill. */
export function partProperty<Part extends Group>(
  part: Part,
  key: keyof CellFormat[Part] & string,
  also: Partial<CellFormat[Part]> = {},
): Property<AreasPlace> {
  return {
    get: (place) => common(place, (format) => format[part][key]),
    set: (place, value) => {
      const checked = sameType(
        key,
        value,
        common(place, (format) => typeof format[part][key]),
      );
      restyle(place, (format) => ({ ...format, [part]: { ...format[part], ...also, [key]: checked } }));
    },
  };
}

/** A colour as Excel answers it: "#FF0000", whatever the case it was given in; names as they are. */
export function colour(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument", "a colour was expected");
  return value.startsWith("#") ? value.toUpperCase() : value;
}

function sameType(key: string, value: unknown, type: string | null): unknown {
  if (/color/i.test(key)) return colour(value);
  if (type !== null && typeof value !== type) {
    throw new HostError("InvalidArgument", `${key} cannot be ${JSON.stringify(value)}`);
  }
  return value;
}
