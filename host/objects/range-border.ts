import type { Range } from "../../src/engine/types";
import { type Line, NO_LINE, type Side } from "../model/format";
import { HostError } from "../protocol/errors";
import type { ObjectType, Property } from "../protocol/object-type";
import { common, colour, restyle } from "./looks";
import type { AreasPlace } from "./place";

export const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

export type Edge = (typeof EDGES)[number];

interface BorderPlace extends AreasPlace {
  readonly edge: Edge;
}

const STYLES: readonly unknown[] = [
  ...["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"],
];
const WEIGHTS: readonly unknown[] = ["Hairline", "Thin", "Medium", "Thick"];

export const rangeBorder: ObjectType<BorderPlace> = {
  name: "RangeBorder",
  identity: ({ edge }) => edge,
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: line("style", (value) => oneOf(STYLES, value)),
    Weight: line("weight", (value) => oneOf(WEIGHTS, value)),
    Color: line("color", colour),
  },
};

function line<Key extends "style" | "weight" | "color">(
  key: Key,
  check: (value: unknown) => string,
): Property<BorderPlace> {
  return {
    get: (place) => {
      const found = stripes(place).map(({ place: own, side }) =>
        common(own, ({ borders }) => borders[side][key]),
      );
      if (found.length === 0) return NO_LINE[key];
      return new Set(found).size === 1 ? found[0] : null;
    },
    set: (place, value) => {
      const checked = check(value);
      for (const { place: own, side } of stripes(place)) {
        restyle(own, (format) => {
          const before = format.borders[side];
          // A double line has but one weight.
          const weight = checked === "Double" ? "Thick" : before.weight;
          const after: Line = { ...before, weight, [key]: checked };
          // A weight or a colour makes a line where there is none.
          const drawn =
            key !== "style" && before.style === "None" ? { ...after, style: "Continuous" } : after;
          return { ...format, borders: { ...format.borders, [side]: drawn } };
        });
      }
    },
  };
}

/** Which side of which cells an edge of the ranges is. */
function stripes({ edge, ...place }: BorderPlace): { readonly place: AreasPlace; readonly side: Side }[] {
  return place.ranges.flatMap((range) =>
    stripesOf(edge, range)
      .filter(([own]) => own.top <= own.bottom && own.left <= own.right)
      .map(([own, side]) => ({ place: { ...place, ranges: [own] }, side })),
  );
}

function stripesOf(edge: Edge, range: Range): [Range, Side][] {
  const { top, left, bottom, right } = range;
  switch (edge) {
    case "EdgeTop":
      return [[{ ...range, bottom: top }, "top"]];
    case "EdgeBottom":
      return [[{ ...range, top: bottom }, "bottom"]];
    case "EdgeLeft":
      return [[{ ...range, right: left }, "left"]];
    case "EdgeRight":
      return [[{ ...range, left: right }, "right"]];
    case "InsideHorizontal":
      return [
        [{ ...range, bottom: bottom - 1 }, "bottom"],
        [{ ...range, top: top + 1 }, "top"],
      ];
    case "InsideVertical":
      return [
        [{ ...range, right: right - 1 }, "right"],
        [{ ...range, left: left + 1 }, "left"],
      ];
    case "DiagonalDown":
      return [[range, "diagonalDown"]];
    case "DiagonalUp":
      return [[range, "diagonalUp"]];
  }
}

function oneOf(known: readonly unknown[], value: unknown): string {
  if (!known.includes(value)) throw new HostError("InvalidArgument", `a border ${String(value)}`);
  return value as string;
}
