import type { Book } from "../model/book";
import type { ObjectType } from "../protocol/object-type";
import { asFlag } from "./field";

export const runtime: ObjectType<Book> = {
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: ({ events }) => events.isEnabled,
      set: ({ events }, value) => {
        events.isEnabled = asFlag(value);
      },
    },
  },
};
