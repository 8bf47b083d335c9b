import type { Frame } from "playwright-core";

/** 「不一致が 38 件あります」; null where there is none. */
async function verdictOf(pane: Frame): Promise<string | null> {
  const verdict = pane.getByText(/不一致が \d+ 件あります/).first();
  return (await verdict.count()) ? verdict.textContent() : null;
}

/** Makes the repair that is shown, checks again, and waits for another verdict. */
async function repairAndCheck(pane: Frame, verdict: string): Promise<void> {
  await pane.getByRole("button", { name: "直す", exact: true }).first().click();
  const dialog = pane.getByRole("alertdialog");
  const done = pane.getByText(/を直しました。/).first();
  await dialog.or(done).first().waitFor();
  if (await dialog.isVisible()) await dialog.getByRole("button", { name: "直す" }).click();
  await done.waitFor();
  await pane.getByRole("button", { name: "もう一度検算する" }).last().click();
  await pane.waitForFunction((before) => !document.body.textContent!.includes(before), verdict);
}

/** Repairs one error after the other, as the pane proposes it, until everything ties. */
export async function repairUntilTied(pane: Frame): Promise<void> {
  for (let verdict = await verdictOf(pane); verdict !== null; verdict = await verdictOf(pane)) {
    await repairAndCheck(pane, verdict);
  }
  await pane
    .getByText(/不一致はありません/)
    .first()
    .waitFor();
}
