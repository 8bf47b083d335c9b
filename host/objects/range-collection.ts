import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import type { AreasPlace } from "./place";
import { range } from "./range";

export const rangeCollection: ObjectType<AreasPlace> = {
  name: "RangeCollection",
  items: ({ book, sheet, ranges }) => ranges.map((own) => handle(range, { book, sheet, range: own })),
};
