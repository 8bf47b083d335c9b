import type { Frame, Page } from "playwright-core";

/** What is selected in the workbook, and whether it was changed. */
export const bookState = (page: Page) =>
  page.evaluate(() => {
    const { book, syncs } = window.hostPage!.host;
    const { name, selection } = book.active;
    return { sheet: name, selection: selection[0], syncs, isDirty: book.isDirty };
  });

/** The file as Excel would save it now. */
export async function save(page: Page): Promise<Uint8Array> {
  return Uint8Array.from(await page.evaluate(() => window.hostPage!.save()));
}

/** Presses the button and waits for the verdict. */
export async function check(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: /^(検算する|Check)$/ }).click();
  await pane.getByRole("region", { name: /^(検算の結果|Result)$/ }).waitFor();
}

/** A person types a figure into a cell of the workbook. */
export const type = (page: Page, sheet: string, row: number, column: number, value: unknown) =>
  page.evaluate(
    ([name, at, across, entered]) =>
      window.hostPage!.type(name as string, at as number, across as number, entered),
    [sheet, row, column, value] as const,
  );

/** Excel's list of cells is being typed into, or no longer. */
export const setEditing = (page: Page, isEditing: boolean) =>
  page.evaluate((is) => void (window.hostPage!.host.book.isEditing = is), isEditing);

/** Counts from now on what holds up the pane: the longest task, in milliseconds; 0 where none took 50. */
export async function watchLongTasks(pane: Frame): Promise<() => Promise<number>> {
  await pane.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    const observer = new PerformanceObserver((list) => {
      // What the host does in the window around the pane is not its own.
      const own = list.getEntries().filter(({ name }) => name === "self");
      long.push(...own.map(({ duration }) => duration));
    });
    observer.observe({ type: "longtask" });
  });
  return () => pane.evaluate(() => Math.max(0, ...(window as unknown as { long: number[] }).long));
}

/** Asks for an overview and gives the dialog that shows what it will be. */
export async function askOverview(pane: Frame) {
  await pane.getByRole("button", { name: /^(概要を作る|Make the overview)$/ }).click();
  const dialog = pane.getByRole("dialog");
  await dialog.waitFor();
  return dialog;
}
