import { refuseReadOnly } from "../model/guards";
import { HEADER_PLACES } from "../model/page-layout";
import type { ObjectType } from "../protocol/object-type";
import { fields } from "./field";
import type { SheetPlace } from "./place";

export const headerFooter: ObjectType<SheetPlace> = {
  name: "HeaderFooter",
  refuseWrite: ({ book }) => refuseReadOnly(book),
  properties: fields(({ sheet }: SheetPlace) => sheet.pageLayout.header, HEADER_PLACES),
};
