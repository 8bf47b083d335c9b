import type { Book } from "../model/book";
import { refuseReadOnly } from "../model/guards";
import { HostError } from "../protocol/errors";
import type { ObjectType } from "../protocol/object-type";

export const workbookProtection: ObjectType<Book> = {
  name: "WorkbookProtection",
  properties: { Protected: { get: ({ structure }) => structure !== null } },
  refuseWrite: refuseReadOnly,
  writes: {
    Protect: (book, args) => {
      if (book.structure) throw new HostError("AccessDenied", "The workbook is protected already.");
      book.structure = { password: args.optionalText(0) };
    },
    Unprotect: (book, args) => {
      if (book.structure && book.structure.password !== args.optionalText(0)) {
        throw new HostError("AccessDenied", "The password is wrong.");
      }
      book.structure = null;
    },
  },
};
