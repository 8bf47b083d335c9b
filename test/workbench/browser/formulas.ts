import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { faultsOf } from "../../hosts/xlsx/write/judge";
import { draw } from "../../support/browser/screens";
import {
  compareWithOpenpyxl,
  convertWithLibreOffice,
  testWithLibreOffice,
  testWithOpenpyxl,
} from "../../support/other-programs";
import { linked, LINK, TYPED } from "./linked-book";
import { cell, check, choose, expectShown, save, type Session, whereabouts } from "./session";

const WRONG = { B6: String(TYPED), D6: "96445", B12: "7725359", D12: "82640" };
const RIGHT = { B6: String(LINK.value), D6: "78445", B12: "7707359", D12: "64640" };

/** A book of formulas is put right by its formulas. */
export function formulas(session: () => Session): void {
  let saved: Uint8Array | undefined;

  test("a link that was typed over is put back: all follows, all ties, and undo brings the figure back", async () => {
    const { page, complaints } = await session().open();
    await choose(page, "予算.xlsx", linked());
    await page.getByRole("tab", { name: "第1表" }).waitFor();
    await expectShown(page, WRONG);
    const pane = await check(page);
    const verdict = (text: RegExp) => pane.getByText(text).first().waitFor();
    const repair = async () => {
      await pane.getByRole("button", { name: "直す", exact: true }).first().click();
      await pane
        .getByText(/を直しました。/)
        .first()
        .waitFor();
    };
    await pane.getByText("不一致が 2件あります").waitFor();
    await pane.getByText("2,886,575 → =第1表!C9").waitFor();
    await pane.getByText("あわせて、数式で計算しているセルが 3か所変わります。").waitFor();
    await draw(page, "workbench-typed-over-link");
    await repair();
    await expectShown(page, RIGHT);
    await cell(page, LINK.cell).click();
    expect((await whereabouts(page)).content).toBe(`=${LINK.formula}`);
    await verdict(/すべて一致しました/);
    expect(await pane.getByRole("button", { name: "直す", exact: true }).count()).toBe(0);
    await draw(page, "workbench-link-put-back");

    await pane.getByRole("button", { name: "元に戻す" }).click();
    await pane.getByText("元に戻しました。").waitFor();
    await expectShown(page, WRONG);
    expect((await whereabouts(page)).content).toBe(String(TYPED));
    await verdict(/不一致が 2件あります/);
    await repair();
    await expectShown(page, RIGHT);
    ({ bytes: saved } = await save(page));
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("the saved file holds the formula, its result and those that follow, and is sound", () => {
    expect(faultsOf(saved!)).toEqual([]);
    const { sheets } = readWorkbook(saved!, "予算.xlsx");
    const at = (row: number, column: number) =>
      sheets[0]!.cells.find((each) => each.row === row && each.column === column);
    expect(at(5, 1)).toMatchObject({ formula: LINK.formula, value: LINK.value });
    expect(at(11, 1)).toMatchObject({ formula: "SUM(B4:B11)", value: Number(RIGHT.B12) });
  });

  testWithOpenpyxl("openpyxl sees the link in its cell, and nothing else changed", () => {
    const { sheets } = compareWithOpenpyxl(linked(), saved!);
    expect(sheets["総括"]!.cells).toEqual([[LINK.cell, "value", TYPED, `=${LINK.formula}`]]);
    expect(sheets["第1表"]!.cells).toEqual([]);
  });

  testWithLibreOffice("LibreOffice opens it with the link, and computes the same", () => {
    const text = convertWithLibreOffice(saved!, "fods").toString();
    const [link] = /<table:table-cell[^>]*of:=\[\$?'?第1表'?\.C9\][^>]*>/.exec(text) ?? [];
    expect(link).toContain(`office:value="${LINK.value}"`);
    expect(text).toContain(`office:value="${RIGHT.B12}"`);
  });
}
