import { readFileSync } from "node:fs";
import { check as checkBook, toReport } from "../../../../src/engine";
import { marksOf } from "../../../../src/engine/report/marks";
import { readWorkbook } from "../../../../src/hosts/xlsx/read";
import type { Session } from "./session";
import { askOverview, bookState, check, type } from "./steps";

const BOOK = "assets/samples/budget-h28-signs-lost.xlsx";
const SEGMENTS = "事業別（貸借対照表）";

/** Three to read the sample, two for its reading choices and its last run, one that registers for changes, one for waivers. */
const SYNCS = 7;

/** What somebody does with a mouse: the built bundle, unmodified, unless it says otherwise. */
export function flows(session: () => Session): void {
  test("one click checks the workbook in four syncs, shows all, and writes nothing", async () => {
    const report = toReport(checkBook(readWorkbook(readFileSync(BOOK), "予算.xlsx")), "ja");
    const { discrepancies, equations, tied } = report.summary;
    const { page, pane } = await session().open();
    await check(pane);
    await pane.getByText(`不一致が ${discrepancies}件あります`).waitFor();
    await pane.getByText(`検算式 ${equations}式中 ${tied}式が一致`).waitFor();
    const errors = new Set(report.repairs.map(({ error }) => error)).size;
    await pane
      .getByText(`誤りとみられる箇所 ${errors}件（30セル）。直すと ${discrepancies}式がすべて合います`)
      .waitFor();
    expect(await pane.getByRole("button", { name: /^△の脱落：/ }).count()).toBe(errors);
    const [best] = report.repairs;
    await pane
      .getByText(`直すと解消 ${best!.settles.length}件・残り ${discrepancies - best!.settles.length}件`)
      .waitFor();
    await page.waitForFunction((count) => window.hostPage!.host.syncs === count, SYNCS);
    expect(await bookState(page)).toMatchObject({ syncs: SYNCS, isDirty: false });
    await page.close();
  });

  test("findings, terms and repairs lead to their cells", async () => {
    const { page, pane } = await session().open();
    await check(pane);
    await pane.getByRole("button", { name: /事業別（貸借対照表） E61/ }).click();
    await page.waitForFunction((name) => window.hostPage!.host.book.active.name === name, SEGMENTS);
    expect((await bookState(page)).selection).toEqual({ top: 60, left: 4, bottom: 60, right: 4 });
    await pane.getByRole("button", { name: /^純資産合計\s*E60$/ }).click();
    await page.waitForFunction(() => window.hostPage!.host.book.active.selection[0]!.top === 59);
    await pane.getByRole("button", { name: "次の指摘" }).click();
    await page.waitForFunction(() => window.hostPage!.host.book.active.selection[0]!.left === 5);
    expect(await pane.locator("[aria-current=true]").textContent()).toContain("F61");
    await page.close();
  });

  test("an edit makes the result stale until it is checked again", async () => {
    const { page, pane } = await session().open();
    await check(pane);
    await page.waitForFunction((count) => window.hostPage!.host.syncs === count, SYNCS);
    await type(page, SEGMENTS, 60, 3, 3695666);
    await pane.getByText("検算後に変更がありました").waitFor();
    expect(await pane.getByRole("button", { name: /D61.*検算後に変更/ }).count()).toBe(1);
    await pane.getByRole("button", { name: "もう一度検算する" }).last().click();
    await pane.getByText("検算後に変更がありました").waitFor({ state: "detached" });
    await pane.getByText(/不一致が \d+件あります/).waitFor();
    await page.close();
  });

  test("an answer to the question is used, shown and can be withdrawn", async () => {
    const { page, pane } = await session().open({ book: "doubtful" });
    await check(pane);
    const question = pane.getByRole("group", { name: /正しいですか/ });
    const options = pane.getByRole("radiogroup", { name: "修正案を選んでください" }).locator("label");
    const texts = await options.allTextContents();
    expect(texts.length).toBeGreaterThan(1);
    expect([...new Set(texts)]).toEqual(texts);
    expect(texts.filter((text) => !/ [△\d,]+ → [△\d,]+・/.test(text))).toEqual([]);
    const asked = await question.textContent();
    await question.getByRole("button", { name: "はい、正しい" }).click();
    await pane.getByText("確認したこと").waitFor();
    await pane.waitForFunction((before) => !document.body.textContent!.includes(before), asked!);
    await pane.getByRole("button", { name: /を取り消す/ }).click();
    await question.waitFor();
    await page.close();
  });

  test("a repair is written, undone, and refused where its cells were changed", async () => {
    const { page, pane } = await session().open({ pane: "acting" });
    const cellD54 = () =>
      page.evaluate((name) => {
        const sheet = window.hostPage!.host.book.sheets.find((each) => each.name === name)!;
        return sheet.cells.get(53, 3)?.value;
      }, SEGMENTS);
    await check(pane);
    await page.waitForFunction((count) => window.hostPage!.host.syncs === count, SYNCS - 1);
    await pane.getByRole("button", { name: "直す", exact: true }).click();
    await pane.getByRole("alertdialog").getByRole("button", { name: "直す" }).click();
    await pane.getByText(/を直しました。/).waitFor();
    expect(await cellD54()).toBe(-12798);
    // It is checked again by itself, and so it is after the undo.
    await pane.getByText("不一致が 32件あります").waitFor();
    await pane.getByRole("button", { name: "元に戻す" }).click();
    await pane.getByText("元に戻しました。").waitFor();
    expect(await cellD54()).toBe(12798);
    await pane.getByText("不一致が 38件あります").waitFor();
    await pane.getByRole("button", { name: /事業別（貸借対照表） D61/ }).click();
    await pane.getByText("積立金〈公的個人認証サービス事業〉").first().waitFor();
    await type(page, SEGMENTS, 53, 3, 12799);
    await pane.getByText("このセルは検算後に変更されたため、直せません").waitFor();
    await page.close();
  });

  test("marks are asked for with all that is to be marked; a waiver sets a finding apart and can be removed", async () => {
    const { page, pane } = await session().open({ pane: "acting" });
    const given = (name: string) =>
      pane.evaluate((asked) => window.recorder!.calls.find((call) => call.name === asked)?.given, name);
    await check(pane);
    await pane.getByRole("button", { name: "印を付ける" }).click();
    await pane.getByText("保護中のため印を付けていないシート：表紙").waitFor();
    const report = checkBook(readWorkbook(readFileSync(BOOK), "予算.xlsx"));
    expect(await given("mark")).toMatchObject({ marks: marksOf(report), sheet: { id: "result" } });

    await pane.getByRole("button", { name: "確認済にする" }).click();
    const dialog = pane.getByRole("dialog");
    await dialog.getByRole("button", { name: "確認済にする" }).click();
    expect(await given("waive")).toBeUndefined();
    await dialog.getByLabel("説明").fill("様式による");
    await dialog.getByLabel("氏名").fill("検算 花子");
    await dialog.getByRole("button", { name: "確認済にする" }).click();
    await pane.getByText("うち確認済 1件").waitFor();
    expect(await given("waive")).toMatchObject({
      findings: [{ cell: "D61" }],
      reason: { kind: "as-source", text: "様式による" },
      name: "検算 花子",
    });
    await pane.getByRole("button", { name: "確認済を取り消す" }).click();
    await pane.getByText("うち確認済 1件").waitFor({ state: "detached" });
    await page.close();
  });

  test("the answer to a rounding difference is shown, can be selected, and is copied", async () => {
    const { page, pane } = await session().open({ book: "budget-h28-overview" }, CLIPBOARD);
    await check(pane);
    const totals = "四捨五入のため、合計が一致しません。";
    const changes = "四捨五入のため、増減が一致しません。";
    const answer = pane.getByText(totals, { exact: true });
    await answer.waitFor();
    await answer.selectText();
    expect(await pane.evaluate(() => String(getSelection()))).toBe(totals);
    await pane.getByRole("button", { name: "回答の例をコピー" }).click();
    await pane.getByRole("button", { name: "コピーしました" }).waitFor();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await copied()).toBe(totals);
    // Another finding has another answer, which was not copied yet.
    await pane.getByRole("button", { name: /概要 D22/ }).click();
    await pane.getByText(changes, { exact: true }).waitFor();
    await pane.getByRole("button", { name: "回答の例をコピー" }).click();
    await pane.getByRole("button", { name: "コピーしました" }).waitFor();
    expect(await copied()).toBe(changes);
    await pane.getByRole("button", { name: "注記の例をコピー" }).click();
    await pane.getByRole("button", { name: "注記の例をコピー" }).waitFor({ state: "detached" });
    expect(await copied()).toMatch(/^表示単位未満を端数処理/);
    await page.close();
  });

  test("what is chosen while an overview is prepared is followed, and the last choice is what is made", async () => {
    const { page, pane } = await session().open({ book: "budget-h28-overview" });
    await check(pane);
    const dialog = await askOverview(pane);
    // As fast as a key that is held down, on one line of the page's time.
    await dialog.getByLabel("単位").evaluate((element) => {
      const select = element as HTMLSelectElement;
      for (const unit of ["1000", "100000000", "1000"]) {
        select.value = unit;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
    await dialog.getByRole("checkbox").check();
    expect(await dialog.getByLabel("単位").inputValue()).toBe("1000");
    await dialog.getByText("51,814,967").waitFor();
    await dialog.getByRole("button", { name: "作る", exact: true }).click();
    await pane.getByText(/概要シート.*作りました/).waitFor();
    const made = await page.evaluate(() => {
      const sheet = window.hostPage!.host.book.sheets.at(-1)!;
      return { unit: sheet.cells.get(4, 3)?.value, charts: sheet.charts.length };
    });
    expect(made).toEqual({ unit: "（単位：千円）", charts: 2 });
    await page.close();
  });
}

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
