import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../../../src/engine";
import { NO_WAIVERS, reviewOf } from "../../../src/engine/waivers/review";
import { subjectsOf } from "../../../src/engine/waivers/subject";
import { writeCopy } from "../../../src/cli/copy";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { CHANGE_LIST } from "../../../src/hosts/changes-xml";
import { READING_LIST } from "../../../src/hosts/reading-xml";
import { WAIVER_LIST } from "../../../src/hosts/waivers-xml";
import { readKept } from "../../../src/hosts/xlsx/kept";
import { createChecker } from "../../../src/taskpane/check/checker";
import { Desk } from "../../../src/taskpane/check/desk";
import { PageWorker } from "../../../src/taskpane/check/page-worker";
import { excelActions } from "../../../src/taskpane/excel-actions";
import type { Book } from "../../../host/model/book";
import { openBook } from "../../../host/xlsx/open";
import { saveBook } from "../../../host/xlsx/save";
import { openSample, SAMPLE } from "../../hosts/excel/checked-sample";
import { openHost } from "../../hosts/excel/open";

const VERSION = "1.2.3";
/** 2026-11-04 00:05 in UTC, as the command line says it. */
const EPOCH = "1793750700";
const checkedAt = { year: 2026, month: 11, day: 4, hour: 0, minute: 5 };
/** However busy the machine is, the search for repairs comes to its end. */
const LONG_MS = 60_000;
const folder = mkdtempSync(join(tmpdir(), "copy-"));

beforeAll(() => void (process.env.SOURCE_DATE_EPOCH = EPOCH));
afterAll(() => {
  delete process.env.SOURCE_DATE_EPOCH;
  rmSync(folder, { recursive: true });
});

const checker = createChecker(
  () => {
    throw new Error("no worker here");
  },
  () => new PageWorker(async (_mostMs, reply) => new Desk(LONG_MS, reply)),
);

/** Checks as the pane does, waives so many findings, and marks. */
async function markInPane(waived: number): Promise<Book> {
  const { book } = openHost(openSample());
  const actions = excelActions();
  const job = {
    workbook: await readOpenWorkbook(),
    answers: [],
    lang: "ja",
    version: VERSION,
    checkedAt,
  } as const;
  const { findings } = await checker.run(job);
  const asked = findings.map(({ finding, subject }) => ({ finding, subject }));
  await actions.waivers!(asked);
  const reason = { kind: "as-source", text: "国の様式どおり" } as const;
  await actions.waive!(asked.slice(0, waived), { reason, name: "検算 花子" }, {});
  await actions.mark!((said) => checker.marking(job, said), {});
  return book;
}

/** What `kenzan check --out` makes of a workbook. */
function markedByCommand(bytes: Uint8Array): Book {
  const out = join(folder, "copy.xlsx");
  const found = check(readWorkbook(bytes, "予算.xlsx"));
  const waivers = readKept(bytes, WAIVER_LIST);
  const reading = readKept(bytes, READING_LIST);
  const review = waivers.items.length ? reviewOf(subjectsOf(found), waivers.items) : NO_WAIVERS;
  writeCopy(
    { book: SAMPLE, out, json: null, force: true },
    { bytes, mode: 0o644 },
    { result: found, review, waivers, reading, changes: readKept(bytes, CHANGE_LIST) },
    { version: VERSION, lang: "ja" },
  );
  return openBook(readFileSync(out), "予算.xlsx");
}

const resultSheet = ({ sheets }: Book) =>
  [...sheets.find(({ name }) => name === "検証結果")!.cells.all()].flatMap(([row, column, { value }]) =>
    value === null ? [] : [[row, column, value]],
  );
const rulesOf = ({ sheets }: Book) =>
  sheets
    .filter(({ name }) => name !== "検証結果")
    .map(({ name, conditionalFormats }) => [
      name,
      conditionalFormats.map(({ formula, ranges }) => ({ formula, ranges })),
    ]);

test.each([0, 1, 3])(
  "with %d waivers the pane marks cell by cell as the command line does",
  async (waived) => {
    const inPane = await markInPane(waived);
    // The command line is given the user's book with the waivers, before anything is marked in it.
    const { book } = openHost(openSample());
    book.xmlParts.push(...inPane.xmlParts.filter(({ id }) => !book.xmlParts.some((part) => part.id === id)));
    book.isDirty = true;
    const byCommand = markedByCommand(saveBook(book, readFileSync(SAMPLE)));
    expect(resultSheet(inPane)).toEqual(resultSheet(byCommand));
    expect(rulesOf(inPane)).toEqual(rulesOf(byCommand));
    const texts = resultSheet(inPane).map(([, , value]) => value);
    expect(texts.filter((text) => text === "原資料どおり：国の様式どおり")).toHaveLength(waived);
    const verdict = texts.find((text) => /うち確認済/u.test(String(text)));
    expect(verdict).toEqual(waived ? expect.stringContaining(`うち確認済 ${waived}件`) : undefined);
  },
);
