import { readFileSync } from "node:fs";
import { EARLIER_LIST } from "../../../src/hosts/earlier-xml";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { readKept } from "../../../src/hosts/xlsx/kept";
import { lastRun } from "../../../src/taskpane/actions/change-log";
import { createChecker } from "../../../src/taskpane/check/checker";
import { Desk } from "../../../src/taskpane/check/desk";
import type { Job } from "../../../src/taskpane/check/job";
import { PageWorker } from "../../../src/taskpane/check/page-worker";
import { excelActions } from "../../../src/taskpane/excel-actions";
import { saveBook } from "../../../host/xlsx/save";
import { openSample, SAMPLE } from "../../hosts/excel/checked-sample";
import { openHost } from "../../hosts/excel/open";

/** However busy the machine is, the search for repairs comes to its end. */
const LONG_MS = 60_000;

const checker = createChecker(
  () => {
    throw new Error("no worker here");
  },
  () => new PageWorker(async (_mostMs, reply) => new Desk(LONG_MS, reply)),
);

const jobOf = async (): Promise<Job> => ({
  workbook: await readOpenWorkbook(),
  answers: [],
  since: await lastRun(),
  lang: "ja",
  version: "1.2.3",
  checkedAt: { year: 2026, month: 11, day: 4, hour: 9, minute: 5 },
});

test("after marking, the next check says what is new, what continues and what is gone", async () => {
  const { book } = openHost(openSample());
  const first = await jobOf();
  const before = await checker.run(first);
  expect(first.since).toBeNull();
  expect(before.report.resolved).toBeUndefined();
  await excelActions().mark!((said) => checker.marking(first, said), {});
  const settled = before.errors[0]!.repairs[0]!;
  await Excel.run(async (context) => {
    for (const { sheet, cell, to } of settled.repair.changes)
      context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[to]];
    await context.sync();
  });
  const after = await checker.run(await jobOf());
  expect(settled.repair.settles.length).toBeGreaterThan(3);
  expect(after.report.resolved).toHaveLength(settled.repair.settles.length);
  expect(after.findings.map(({ finding }) => finding.since)).toEqual(
    after.report.findings.map(() => "continuing"),
  );
  expect(after.report.findings).toHaveLength(before.report.findings.length - settled.repair.settles.length);
  const kept = readKept(saveBook(book, readFileSync(SAMPLE)), EARLIER_LIST);
  expect(kept.items).toHaveLength(1);
  expect(kept.items[0]).toMatchObject({ made: "2026-11-04T09:05" });
  expect(kept.items[0]!.findings).toHaveLength(before.report.findings.length);
});

test("marking again keeps the later run alone", async () => {
  const { book } = openHost(openSample());
  const first = await jobOf();
  await excelActions().mark!((said) => checker.marking(first, said), {});
  const second = { ...(await jobOf()), checkedAt: { ...first.checkedAt, day: 5 } };
  await checker.run(second);
  await excelActions().mark!((said) => checker.marking(second, said), {});
  expect((await lastRun())!.made).toBe("2026-11-05T09:05");
  expect(book.xmlParts.filter(({ xml }) => xml.includes(EARLIER_LIST.namespace))).toHaveLength(1);
});
