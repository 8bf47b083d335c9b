import type { Frame } from "playwright-core";

/** 「不一致が 38件あります」; null where there is none. */
async function verdictOf(pane: Frame): Promise<string | null> {
  const verdict = pane.getByText(/不一致が \d+件あります/).first();
  return (await verdict.count()) ? verdict.textContent() : null;
}

/** Makes the repair that is shown and waits for the verdict of the check that follows by itself. */
async function repair(pane: Frame, verdict: string): Promise<void> {
  await pane.getByRole("button", { name: "直す", exact: true }).first().click();
  const dialog = pane.getByRole("alertdialog");
  const asks = dialog.waitFor().then(() => dialog.getByRole("button", { name: "直す" }).click());
  const isAnother = pane.waitForFunction((before) => !document.body.textContent!.includes(before), verdict);
  await Promise.race([asks, isAnother]);
  await isAnother;
}

/** Repairs one error after the other, as the pane proposes it, until everything ties. */
export async function repairUntilTied(pane: Frame): Promise<void> {
  for (let verdict = await verdictOf(pane); verdict !== null; verdict = await verdictOf(pane)) {
    await repair(pane, verdict);
  }
  await pane
    .getByText(/不一致はありません/)
    .first()
    .waitFor();
}
