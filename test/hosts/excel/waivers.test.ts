import type { Waiver } from "../../../src/engine/types";
import { withWaiver, reviewOf } from "../../../src/engine/waivers/review";
import { subjectsOf } from "../../../src/engine/waivers/subject";
import { changeWaivers, readWaivers } from "../../../src/hosts/excel/waivers";
import { readWaivers as readFromFile } from "../../../src/hosts/xlsx/waivers";
import { keptXml, readKeptXml } from "../../../src/hosts/kept-xml";
import { WAIVER_LIST } from "../../../src/hosts/waivers-xml";
import { readFileSync } from "node:fs";
import { newId } from "../../../host/model/book";
import { saveBook } from "../../../host/xlsx/save";
import { openSample, SAMPLE, sampleCheck } from "./checked-sample";
import { emptyBook, failureOf, openHost } from "./open";

const waiver: Waiver = {
  rule: "footing",
  sheet: "表 & 表",
  table: "予定損益計算書",
  line: "経常費用 経常費用合計",
  column: "金額",
  against: "",
  figures: "303=110+220",
  reason: "as-source",
  text: '<原資料> も同じ "です"\n二行目',
  name: "会計課 佐藤",
  date: "2026-11-04",
};

const OTHER = { ...waiver, figures: "1=2", reason: "intended" as const };

test("waivers are kept in one part of the book, in three syncs, and read in two", async () => {
  const host = openHost(emptyBook());
  await changeWaivers(() => [waiver]);
  expect(host.syncs).toBe(2);
  await changeWaivers((waivers) => [...waivers, OTHER]);
  expect(host.syncs).toBe(2 + 3);
  expect(await readWaivers()).toEqual({ waivers: [waiver, OTHER], isBroken: false });
  expect(host.syncs).toBe(2 + 3 + 2);
  expect(host.book.xmlParts).toHaveLength(1);
});

test("a book without waivers is read in one sync and not written to", async () => {
  const host = openHost(emptyBook());
  expect(await readWaivers()).toEqual({ waivers: [], isBroken: false });
  expect([host.syncs, host.book.isDirty]).toEqual([1, false]);
});

test("parts of others stay as they are", async () => {
  const book = emptyBook();
  const theirs = { id: newId(book), xml: '<data xmlns="urn:theirs"/>' };
  book.xmlParts.push({ ...theirs });
  openHost(book);
  await changeWaivers(() => [waiver]);
  await changeWaivers(() => []);
  expect(book.xmlParts[0]).toEqual(theirs);
});

test.each([
  ["another root", `<other xmlns="${WAIVER_LIST.namespace}"><waiver rule="footing"/></other>`],
  ["a prefix and unknown entries", `<k:waivers xmlns:k="${WAIVER_LIST.namespace}"><k:new/></k:waivers>`],
])("a part with %s is told, stays as it is, and waivers are kept beside it", async (_what, xml) => {
  const book = emptyBook();
  book.xmlParts.push({ id: newId(book), xml });
  openHost(book);
  expect(await readWaivers()).toEqual({ waivers: [], isBroken: true });
  expect(await changeWaivers(() => [waiver])).toEqual({ waivers: [waiver], isBroken: true });
  expect(await readWaivers()).toEqual({ waivers: [waiver], isBroken: true });
  expect(book.xmlParts[0]!.xml).toBe(xml);
});

test("entries that cannot be read are told and kept, reasons that are not known are others", async () => {
  const entry = keptXml(WAIVER_LIST, [{ ...waiver, reason: "later" as "other" }]);
  const unknown = '<waiver rule="footing"/><future a="1"><b/></future>';
  const xml = entry.replace("</waivers>", `${unknown}</waivers>`);
  expect(readKeptXml(WAIVER_LIST, xml)).toMatchObject({
    items: [{ ...waiver, reason: "other" }],
    isBroken: true,
  });
  const book = emptyBook();
  book.xmlParts.push({ id: newId(book), xml });
  openHost(book);
  await changeWaivers(() => [OTHER]);
  expect(book.xmlParts[0]!.xml).toContain(unknown);
  expect((await readWaivers()).waivers).toEqual([OTHER]);
});

test.each(["", "<waivers", "\0", "<waivers><waiver></waivers>"])(
  "%p is no part of ours and breaks nothing",
  (xml) => {
    expect(readKeptXml(WAIVER_LIST, xml)).toMatchObject({ items: [], isBroken: true, rest: null });
  },
);

test("a read-only book keeps its waivers", async () => {
  const book = emptyBook();
  book.isReadOnly = true;
  openHost(book);
  expect(await failureOf(changeWaivers(() => [waiver]))).toMatchObject({ obstacle: "read-only" });
});

test("waivers that were given in Excel are read from the saved file and fit its findings", async () => {
  const { book } = openHost(openSample());
  const subjects = subjectsOf(sampleCheck);
  const note = { reason: "other", text: "確認した", name: "佐藤", date: "2026-11-04" } as const;
  await changeWaivers((waivers) => withWaiver(waivers, subjects[0]!, note, subjects));
  const { waivers, isBroken } = readFromFile(saveBook(book, readFileSync(SAMPLE)));
  expect(isBroken).toBe(false);
  expect([...reviewOf(subjects, waivers).waived.keys()]).toEqual([0]);
});
