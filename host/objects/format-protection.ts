import type { ObjectType } from "../protocol/object-type";
import { lookProperty } from "./looks";
import type { AreasPlace } from "./place";

export const formatProtection: ObjectType<AreasPlace> = {
  name: "FormatProtection",
  properties: { Locked: lookProperty("locked"), FormulaHidden: lookProperty("formulaHidden") },
};
