import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { SheetModel } from "../host/model/sheet";
import { openBook } from "../host/xlsx/open";
import { figures } from "./reference-book";
import { check } from "../src/engine";
import { overviewOf } from "../src/engine/overview";
import { writeCheckedCopy } from "../src/hosts/xlsx/write";
import { tableRows } from "./engine/overview/made";
import { bookOfParts, workbook, worksheet } from "./hosts/xlsx/book-of-parts";
import { printedSheet, workbookOf } from "../specimens/sheets";
import { faultsOf, ownPart, partsOf, textOf } from "./hosts/xlsx/write/judge";

jest.setTimeout(120_000);

const program = join(__dirname, "../bin/kenzan.js");
const sample = (name: string) => join(__dirname, "../assets/samples", name);
const [, ...published] = figures("overview-published");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  copyFileSync(sample("budget-h28-overview.xlsx"), at("book.xlsx"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

function kenzan(...args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [program, "check", ...args], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, SOURCE_DATE_EPOCH: "1795000000" },
  });
  return { status, stderr };
}

function sheetIn(name: string, sheet: string): SheetModel {
  return openBook(readFileSync(at(name)), name).sheets.find((each) => each.name === sheet)!;
}

/** The lines of figures of a sheet, as values. */
function lines({ cells }: SheetModel): (string | number)[][] {
  const rows: (string | number)[][] = [];
  for (let row = 0; row < 80; row += 1) {
    const values = [0, 1, 2, 3].map((column) => cells.get(row, column)?.value ?? "");
    if (values.slice(1).every((value) => typeof value === "number")) rows.push(values as (string | number)[]);
  }
  return rows;
}

const expected = published.map(([, label, ...row]) => [
  String(label).replace("(", "（").replace(")", "）"),
  ...row,
]);

describe("kenzan check --out --overview", () => {
  test("writes every published figure, and leaves the body's own 概要 as it is", () => {
    expect(kenzan("book.xlsx", "--out", "copy.xlsx", "--overview", "--quiet")).toEqual({
      status: 0,
      stderr: "",
    });
    expect(lines(sheetIn("copy.xlsx", "概要 (2)"))).toEqual(expected);
    const theirs = (name: string) =>
      textOf(partsOf(readFileSync(at(name))).get("xl/worksheets/sheet10.xml")!).replace(
        /<conditionalFormatting [^>]*><cfRule [^>]*><formula>N\("kenzan1:.*?<\/conditionalFormatting>/g,
        "",
      );
    expect(theirs("copy.xlsx")).toEqual(theirs("book.xlsx"));
    expect(faultsOf(readFileSync(at("copy.xlsx")))).toEqual([]);
    expect(
      openBook(readFileSync(at("copy.xlsx")), "copy.xlsx")
        .sheets.slice(-3)
        .map(({ name }) => name),
    ).toEqual(["概要", "検証結果", "概要 (2)"]);
  });

  test("rewrites its own sheet in place, with what was edited in it", () => {
    kenzan("book.xlsx", "--out", "copy.xlsx", "--overview", "--quiet");
    const parts = unzipSync(readFileSync(at("copy.xlsx")));
    const part = ownPart(new Map(Object.entries(parts)), "overview");
    const edited = strFromU8(parts[part]!)
      .replace("・営業外費用：支払利息", "・営業外費用：リースに係る支払利息")
      .replace("<v>51815</v>", "<v>1</v>");
    writeFileSync(at("edited.xlsx"), zipSync({ ...parts, [part]: strToU8(edited) }));
    expect(kenzan("edited.xlsx", "--out", "again.xlsx", "--overview", "--quiet").status).toBe(0);
    expect(faultsOf(readFileSync(at("again.xlsx")))).toEqual([]);
    const [before, after] = [partsOf(readFileSync(at("copy.xlsx"))), partsOf(readFileSync(at("again.xlsx")))];
    expect(after.size).toBe(before.size);
    expect(textOf(after.get(part)!)).toBe(
      textOf(before.get(part)!).replace("・営業外費用：支払利息", "・営業外費用：リースに係る支払利息"),
    );
    const areas = textOf(after.get("xl/workbook.xml")!).match(/_xlnm.Print_Area" localSheetId="11"/g);
    expect(areas).toHaveLength(1);
  });

  test("with --charts draws them, once however often it is run; they are kept until --no-charts", () => {
    const charts = (...args: readonly string[]) => {
      const { status, stderr } = kenzan(...args, "--overview", "--quiet");
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      return sheetIn(args[2]!, "概要 (2)").charts.map(({ type }) => type);
    };
    expect(charts("book.xlsx", "--out", "copy.xlsx", "--charts")).toEqual(["ColumnStacked", "BarStacked100"]);
    for (const args of [["--charts"], []])
      expect(charts("copy.xlsx", "--out", "again.xlsx", "--force", ...args)).toEqual([
        "ColumnStacked",
        "BarStacked100",
      ]);
    expect(charts("again.xlsx", "--out", "plain.xlsx", "--no-charts")).toEqual([]);
    expect(charts("plain.xlsx", "--out", "still.xlsx")).toEqual([]);
  });

  test.each([
    [["--charts"], /--charts と --no-charts は --out と --overview と一緒に.*何も書き出していません/],
    [["--no-charts"], /--charts と --no-charts は --out と --overview と一緒に.*何も書き出していません/],
    [["--overview", "--charts", "--no-charts"], /一緒に指定できません.*何も書き出していません/],
  ])("%j is refused", (args, words) => {
    const { status, stderr } = kenzan("book.xlsx", "--out", "copy.xlsx", ...args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(words)]);
  });

  test("writes this year alone where the book has no other, and says so", () => {
    copyFileSync(sample("budget-h28.xlsx"), at("book.xlsx"));
    const { status, stderr } = kenzan("book.xlsx", "--out", "copy.xlsx", "--overview");
    expect(status).toBe(0);
    expect(stderr).toMatch(/前年度の金額が見つからないため、概要シートには当年度だけ/);
    expect(sheetIn("copy.xlsx", "概要").cells.get(5, 1)?.value).toBe("28年度");
  });

  test("of several bodies it shows the first, and says so by its name", () => {
    const rows = [
      "予定損益計算書",
      "（単位：千円）",
      "科目|金額",
      "営業収益合計|2000",
      "営業費用合計|1000",
      "当期純利益|1000",
    ];
    const cell = (value: string, at: string) =>
      /^\d+$/.test(value)
        ? `<c r="${at}"><v>${value}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const data = rows.map(
      (row, index) =>
        `<row r="${index + 1}">${row
          .split("|")
          .map((value, column) => cell(value, `${"AB"[column]}${index + 1}`))
          .join("")}</row>`,
    );
    const sheet = worksheet(`<sheetData>${data.join("")}</sheetData>`);
    const relation = (id: number) =>
      `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${id}.xml"/>`;
    const bytes = bookOfParts({
      "xl/workbook.xml": workbook(
        '<sheets><sheet name="東病院" sheetId="1" r:id="rId1"/><sheet name="西病院" sheetId="2" r:id="rId2"/></sheets>',
      ),
      "xl/worksheets/sheet1.xml": sheet,
      "xl/worksheets/sheet2.xml": sheet,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(1)}${relation(2)}</Relationships>`,
    });
    writeFileSync(at("book.xlsx"), bytes);
    expect(kenzan("book.xlsx", "--out", "copy.xlsx", "--overview").stderr).toContain(
      "ブックに複数の団体や会計があるため、概要シートには最初の「東病院」だけを載せました。",
    );
  });

  test("says 検算未了 in the sheet and on the screen where errors are open", () => {
    copyFileSync(sample("budget-h28-signs-lost.xlsx"), at("book.xlsx"));
    const { status, stderr } = kenzan("book.xlsx", "--out", "copy.xlsx", "--overview");
    expect(status).toBe(1);
    expect(stderr).toMatch(/検算未了/);
    expect(sheetIn("copy.xlsx", "概要 (2)").cells.get(1, 0)?.value).toMatch(
      /^検算未了：一致しない箇所が 38件/,
    );
  });
});

/** 「甲」, 「乙」, … for as many lines as are needed. */
const name = (at: number) => [..."甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"][at]!;

const office = ["soffice", "/usr/bin/soffice"].find((name) => spawnSync(name, ["--version"]).status === 0);

(office ? describe : describe.skip)(`LibreOffice${office ? "" : " (not installed here)"}`, () => {
  /** The sheet as LibreOffice shows it after it has computed every formula of it, whose results are taken out. */
  function computed(
    bytes: Uint8Array,
    sheet: string,
    change: (parts: Record<string, Uint8Array>) => void = () => undefined,
  ): string[][] {
    const parts = unzipSync(bytes);
    const part = ownPart(new Map(Object.entries(parts)), "overview");
    const xml = strFromU8(parts[part]!);
    expect(xml).toContain("</f><v>");
    parts[part] = strToU8(xml.replace(/<\/f><v>[^<]*<\/v>/g, "</f>"));
    change(parts);
    writeFileSync(at("bare.xlsx"), zipSync(parts));
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync(office!, [profile, "--headless", "--convert-to", filter, "--outdir", folder, at("bare.xlsx")]);
    const csv = readFileSync(at(`bare-${sheet}.csv`), "utf8");
    return csv.split("\n").map((line) => line.split(","));
  }

  function recomputed(change?: Parameters<typeof computed>[2]): string[][] {
    kenzan("book.xlsx", "--out", "copy.xlsx", "--overview", "--quiet");
    return computed(readFileSync(at("copy.xlsx")), "概要 (2)", change);
  }

  const row = (rows: readonly string[][], label: string) => rows.find(([first]) => first === label);

  test("computes the figures that the sheet holds", () => {
    const rows = recomputed();
    const found = expected.map(([label]) => row(rows, String(label)));
    expect(found).toEqual(expected.map((line) => line.map(String)));
  });

  test.each(["half-up", "truncate", "round-up"] as const)(
    "computes what the sheet holds where rounding turns, on both sides of zero: %s",
    (mode) => {
      const amounts = [-1, 1].flatMap((sign) =>
        [0, 1, 499, 500, 501, 999, 1_000, 1_499, 1_500, 12_345_678_499, 12_345_678_500].map(
          (size) => sign * size,
        ),
      );
      const lines = amounts.map((amount, at) => `${name(at)}合計|${amount}|${amounts.at(-1 - at)! + 1}`);
      const book = printedSheet(
        `収支\n（単位：千円）\n科目|令和6年度|令和5年度\n${lines.join("\n")}`,
        "収支 'A' 案",
      );
      const { plan } = overviewOf(check(workbookOf(book)), { description: "plain", unit: 1_000_000, mode })!;
      const rows = book.cells.reduce<string[]>((xml, { row, column, value }) => {
        const cell = `${"ABC"[column]}${row + 1}`;
        xml[row] =
          (xml[row] ?? "") +
          (typeof value === "number"
            ? `<c r="${cell}"><v>${value}</v></c>`
            : `<c r="${cell}" t="inlineStr"><is><t>${String(value)}</t></is></c>`);
        return xml;
      }, []);
      const data = rows.map((cells, row) => `<row r="${row + 1}">${cells}</row>`).join("");
      const bytes = bookOfParts({
        "xl/workbook.xml": workbook('<sheets><sheet name="収支 \'A\' 案" sheetId="1" r:id="rId1"/></sheets>'),
        "xl/worksheets/sheet1.xml": worksheet(`<sheetData>${data}</sheetData>`),
      });
      const found = computed(writeCheckedCopy(bytes, [], [plan]), "概要");
      const own = tableRows(plan).filter(([label]) => label?.toString().endsWith("合計"));
      expect(own.length).toBeGreaterThan(10);
      for (const line of own) expect(row(found, String(line[0]))).toEqual(line.map(String));
    },
  );

  test("follows a cell of a statement that was changed", () => {
    const rows = recomputed((parts) => {
      const [name, content] = Object.entries(parts).find(([, each]) =>
        strFromU8(each).includes("<v>51814967</v>"),
      )!;
      parts[name] = strToU8(strFromU8(content).replace("<v>51814967</v>", "<v>51914467</v>"));
    });
    // 51,914,467 + 3,703 − 75,173,313 = −23,255,143
    expect(row(rows, "営業収益")).toEqual(["営業収益", "51914", "75060", "-23146"]);
    expect(row(rows, "収益計")).toEqual(["収益計", "51918", "75173", "-23255"]);
  });
});
