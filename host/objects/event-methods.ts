import type { Book } from "../model/book";
import type { EventName } from "../model/events";
import type { Method } from "../protocol/object-type";

/** The methods by which the client registers for events of a sheet or of the whole book. */
export function eventMethods<Self extends { readonly book: Book }>(
  names: readonly EventName[],
  targetOf: (self: Self) => string,
): Record<string, Method<Self>> {
  return Object.fromEntries(
    names.flatMap((name): [string, Method<Self>][] => [
      [`_Register${name}Event`, (self) => self.book.events.register(name, targetOf(self))],
      [`_Unregister${name}Event`, (self) => self.book.events.unregister(name, targetOf(self))],
    ]),
  );
}
