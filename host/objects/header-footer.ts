import { refuseReadOnly } from "../model/guards";
import { type Header, HEADER_PLACES } from "../model/page-layout";
import type { ObjectType } from "../protocol/object-type";
import { fields } from "./field";
import type { SheetPlace } from "./place";

export interface HeaderPlace extends SheetPlace {
  readonly pages: "defaultForAllPages" | "firstPage" | "evenPages";
}

export const headerFooter: ObjectType<HeaderPlace> = {
  name: "HeaderFooter",
  refuseWrite: ({ book }) => refuseReadOnly(book),
  properties: fields(headerOf, HEADER_PLACES),
};

function headerOf({ sheet, pages }: HeaderPlace): Header {
  return sheet.pageLayout.headers[pages];
}
