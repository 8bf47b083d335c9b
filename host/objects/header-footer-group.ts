import { refuseReadOnly } from "../model/guards";
import { HEADER_STATES, type HeaderState } from "../model/page-layout";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { fields } from "./field";
import { headerFooter, type HeaderPlace } from "./header-footer";
import type { SheetPlace } from "./place";

export const headerFooterGroup: ObjectType<SheetPlace> = {
  name: "HeaderFooterGroup",
  refuseWrite: ({ book }) => refuseReadOnly(book),
  properties: {
    State: {
      get: ({ sheet }) => sheet.pageLayout.headers.state,
      set: ({ sheet }, value) => {
        if (!HEADER_STATES.includes(value as HeaderState))
          throw new HostError("InvalidArgument", `the state ${String(value)}`);
        sheet.pageLayout.headers.state = value as HeaderState;
      },
    },
    ...fields(({ sheet }: SheetPlace) => sheet.pageLayout.headers, ["useSheetMargins", "useSheetScale"]),
  },
  objects: {
    DefaultForAllPages: pages("defaultForAllPages"),
    EvenPages: pages("evenPages"),
    FirstPage: pages("firstPage"),
    OddPages: pages("defaultForAllPages"),
  },
};

function pages(which: HeaderPlace["pages"]) {
  return (place: SheetPlace) => handle(headerFooter, { ...place, pages: which });
}
