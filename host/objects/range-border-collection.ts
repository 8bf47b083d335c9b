import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import type { AreasPlace } from "./place";
import { type Edge, EDGES, rangeBorder } from "./range-border";

export const rangeBorderCollection: ObjectType<AreasPlace> = {
  name: "RangeBorderCollection",
  properties: { Count: { get: () => EDGES.length } },
  items: (place) => EDGES.map((edge) => handle(rangeBorder, { ...place, edge })),
  item: (place, key) => {
    const edge = EDGES.find((known) => known === key);
    if (!edge) throw new HostError("InvalidArgument", `a border ${String(key)}`);
    return handle(rangeBorder, { ...place, edge: edge as Edge });
  },
};
