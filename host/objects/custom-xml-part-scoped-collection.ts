import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { customXmlPart } from "./custom-xml-part";
import { listOfParts, partsIn, type PartsPlace } from "./custom-xml-part-collection";
import { notFound } from "./place";

export const customXmlPartScopedCollection: ObjectType<PartsPlace> = {
  name: "CustomXmlPartScopedCollection",
  ...listOfParts(),
  reads: {
    GetOnlyItem: (place) => {
      const [part, ...others] = partsIn(place);
      if (!part) throw notFound("custom XML part of the namespace");
      if (others.length > 0)
        throw new HostError("GeneralException", "several custom XML parts of the namespace");
      return handle(customXmlPart, { book: place.book, part });
    },
  },
};
