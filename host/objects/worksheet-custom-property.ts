import { refuseReadOnly } from "../model/guards";
import type { ObjectType } from "../protocol/object-type";
import { asText } from "./field";
import type { SheetPlace } from "./place";

interface SheetPropertyPlace extends SheetPlace {
  readonly key: string;
}

export const worksheetCustomProperty: ObjectType<SheetPropertyPlace> = {
  name: "WorksheetCustomProperty",
  identity: ({ key }) => key,
  exists: ({ sheet, key }) => sheet.properties.has(key),
  refuseWrite: ({ book }) => refuseReadOnly(book),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.properties.get(key),
      set: ({ sheet, key }, value) => void sheet.properties.set(key, asText(value)),
    },
  },
  writes: { Delete: ({ sheet, key }) => void sheet.properties.delete(key) },
};
