import type { BookChange } from "./staleness";

export interface Watch {
  /** Cells were changed by anybody but this pane. */
  readonly onChange: (change: BookChange) => void;
  /** Formulas were computed again. */
  readonly onCalculate: () => void;
}

/** Tells of changes from now on, as long as the pane is open; one sync. The names of sheets are those of now. */
export async function watchBook({ onChange, onCalculate }: Watch): Promise<() => Promise<void>> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const handlers = [
      worksheets.onChanged.add(async ({ worksheetId, address, changeType, triggerSource }) => {
        if (triggerSource === "ThisLocalAddin") return;
        const isCells = changeType === "RangeEdited";
        onChange({ sheet: names.get(worksheetId) ?? null, address: isCells ? address : null });
      }),
      worksheets.onCalculated.add(async () => onCalculate()),
      worksheets.onDeleted.add(async () => onChange({ sheet: null, address: null })),
    ];
    await context.sync();
    const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    return async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    };
  });
}
