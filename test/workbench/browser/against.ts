import { readFileSync } from "node:fs";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { xlsxOf } from "../../../specimens/xlsx";
import { check, choose, type Session } from "./session";

const book = (year: number, lines: readonly string[]) => {
  const rows = ["営業収益", "営業費用", "営業利益"].map((label, at) => `${label}|${lines[at]}`);
  const head = [`令和${year}年度 ○○市病院事業損益計算書`, "（単位：千円）", "科目|当年度|前年度"];
  return Buffer.from(xlsxOf(workbookOf(printedSheet([...head, ...rows].join("\n"), "損益"))));
};

const THIS_YEAR = book(8, ["9,000|8,800", "8,400|8,300", "600|500"]);
const LAST_YEAR = book(7, ["8,800|8,500", "8,300|8,100", "500|400"]);
const ANOTHER = book(7, ["8,080|8,500", "8,300|8,100", "△220|400"]);

/** Books of another body: read, and nothing in them to be compared. */
const OTHER_FORMATS = {
  "別.xls": "test/hosts/other-formats/signs-lost.xls",
  "別.ods": "test/hosts/other-formats/signs-lost.ods",
};

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

/** The book of last year, chosen in the pane: it is compared with, and nothing else happens to it. */
export function against(session: () => Session): void {
  test("a book of last year is chosen, another, one that is none, and none", async () => {
    const { page, complaints } = await session().open();
    await choose(page, "令和8年度.xlsx", THIS_YEAR);
    const pane = await check(page);
    const section = pane.getByRole("region", { name: "前年度のブックとの突合" });
    const input = section.locator("input[type=file]");
    await input.setInputFiles(file("令和7年度.xlsx", LAST_YEAR));
    await section.getByText("令和7年度.xlsx：3か所を突き合わせ、すべて一致").waitFor();

    await input.setInputFiles(file("令和7年度修正.xlsx", ANOTHER));
    await section.getByText("令和7年度修正.xlsx：3か所を突き合わせ、2か所が不一致").waitFor();
    const other = pane.getByText("[令和7年度修正.xlsx]損益 B4", { exact: false }).first();
    await other.waitFor();
    expect(await pane.getByRole("button", { name: /令和7年度修正/u }).count()).toBe(0);

    // What reads them is loaded now.
    for (const [name, bytes] of Object.entries(OTHER_FORMATS)) {
      await input.setInputFiles(file(name, readFileSync(bytes)));
      await section.getByText(new RegExp(`^${name}：`, "u")).waitFor();
    }
    await input.setInputFiles(file("令和7年度修正.xlsx", ANOTHER));
    await section.getByText(/令和7年度修正\.xlsx：/u).waitFor();

    await input.setInputFiles(file("メモ.xlsx", Buffer.from("年度,額")));
    await pane.getByText(/メモ\.xlsx：Excel ブックではありません.*何も変更していません/u).waitFor();
    await section.getByText(/令和7年度修正\.xlsx：/u).waitFor();

    await section.getByRole("button", { name: "突合をやめる" }).click();
    await section.getByText(/選んだブックは読むだけ/u).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
}
