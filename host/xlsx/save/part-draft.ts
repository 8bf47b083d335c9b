import type { Element } from "../../../src/hosts/xlsx/write/tree";
import type { SheetModel } from "../../model/sheet";
import type { LookWriter } from "./look-writer";

/** A part of a worksheet on its way to the file. */
export interface PartDraft {
  readonly xml: string;
  readonly root: Element;
  /** As the file writes it, or undefined. */
  readonly old: Element | undefined;
  readonly before: SheetModel;
  readonly after: SheetModel;
  readonly looks: LookWriter;
  /** Names of the sheet's custom properties with their relationships. */
  readonly properties: readonly (readonly [name: string, relationship: string])[];
  /** Relationship of the drawing with the sheet's charts, or null where that is as it was. */
  readonly drawing: string | null;
  /** Whether the sheet is shown when the book is opened, where that has changed. */
  readonly isShown: boolean | null;
}
