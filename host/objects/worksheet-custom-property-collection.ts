import { refuseReadOnly } from "../model/guards";
import { handle } from "../protocol/handle";
import type { Handle, ObjectType } from "../protocol/object-type";
import { notFound, type SheetPlace } from "./place";
import { worksheetCustomProperty } from "./worksheet-custom-property";

export const worksheetCustomPropertyCollection: ObjectType<SheetPlace> = {
  name: "WorksheetCustomPropertyCollection",
  items: (place) => [...place.sheet.properties.keys()].map((key) => property(place, key)),
  item: (place, wanted) => {
    const key = knownKey(place, String(wanted));
    if (key === undefined) throw notFound(`property ${String(wanted)}`);
    return property(place, key);
  },
  refuseWrite: ({ book }) => refuseReadOnly(book),
  writes: {
    Add: (place, args) => {
      const key = knownKey(place, args.text(0)) ?? args.text(0);
      place.sheet.properties.set(key, args.text(1));
      place.book.isDirty = true;
      return property(place, key);
    },
  },
};

/** Keys are the same in whatever case. */
function knownKey({ sheet }: SheetPlace, key: string): string | undefined {
  return [...sheet.properties.keys()].find((known) => known.toLowerCase() === key.toLowerCase());
}

function property(place: SheetPlace, key: string): Handle {
  return handle(worksheetCustomProperty, { ...place, key });
}
