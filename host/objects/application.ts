import type { Book } from "../model/book";
import { calculate, calculateIfNeeded } from "../model/recalculate";
import { HostError } from "../protocol/errors";
import type { ObjectType } from "../protocol/object-type";

const MODES: readonly unknown[] = ["Automatic", "AutomaticExceptTables", "Manual"];

export const application: ObjectType<Book> = {
  name: "Application",
  properties: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (book, value) => {
        if (!MODES.includes(value))
          throw new HostError("InvalidArgument", `calculationMode ${String(value)}`);
        book.calculationMode = value as Book["calculationMode"];
        calculateIfNeeded(book);
      },
    },
    CalculationState: { get: ({ isStale }) => (isStale ? "Pending" : "Done") },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  reads: {
    Calculate: calculate,
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};
