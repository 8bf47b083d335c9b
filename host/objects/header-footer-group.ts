import { handle, type ObjectType } from "../protocol/object-type";
import { headerFooter } from "./header-footer";
import type { SheetPlace } from "./place";

/** This host has one header and footer for all pages. */
export const headerFooterGroup: ObjectType<SheetPlace> = {
  name: "HeaderFooterGroup",
  properties: {
    State: { get: () => "Default" },
    UseSheetMargins: { get: () => true },
    UseSheetScale: { get: () => true },
  },
  objects: { DefaultForAllPages: (place) => handle(headerFooter, place) },
};
