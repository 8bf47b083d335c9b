import { refuseReadOnly } from "../model/guards";
import { HostError } from "../protocol/errors";
import { type ObjectType, recordOf } from "../protocol/object-type";
import type { SheetPlace } from "./place";

/** What a protected sheet allows all the same, unless it says otherwise. */
const STRICT = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export const worksheetProtection: ObjectType<SheetPlace> = {
  name: "WorksheetProtection",
  refuseWrite: ({ book }) => refuseReadOnly(book),
  properties: {
    Protected: { get: ({ sheet }) => sheet.protection !== null },
    Options: { get: ({ sheet }) => ({ ...STRICT, ...sheet.protection?.options }) },
  },
  writes: {
    Protect: ({ book, sheet }, args) => {
      if (sheet.protection)
        throw new HostError("AccessDenied", `The sheet ${sheet.name} is protected already.`);
      const options = args.raw(0) === null ? {} : recordOf(args.raw(0));
      sheet.protection = { options, password: args.optionalText(1) };
      raise({ book, sheet });
    },
    Unprotect: ({ book, sheet }, args) => {
      if (!sheet.protection) return;
      if (sheet.protection.password !== args.optionalText(0)) {
        throw new HostError("AccessDenied", "The password is wrong.");
      }
      sheet.protection = null;
      raise({ book, sheet });
    },
  },
};

function raise({ book, sheet }: SheetPlace): void {
  const args = {
    type: "WorksheetProtectionChanged",
    isProtected: sheet.protection !== null,
    source: "Local",
  };
  book.events.raise("ProtectionChanged", sheet.id, args);
}
