import { CheckCancelled, createChecker } from "../../../src/taskpane/check/checker";
import { Desk } from "../../../src/taskpane/check/desk";
import type { Job } from "../../../src/taskpane/check/job";
import type { SheetProgress } from "../../../src/taskpane/check/messages";
import { PageWorker } from "../../../src/taskpane/check/page-worker";
import { MOST_CELLS } from "../../../src/taskpane/check/parcels";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { FakeWorker, isQuestion } from "./fake-worker";

const TABLE = "損益計算書\n営業収益合計|500\n営業費用合計|300\n営業利益|211";
const workbook = workbookOf(printedSheet(TABLE));
const checkedAt = { year: 2026, month: 11, day: 24, hour: 10, minute: 32 };
const job: Job = { workbook, answers: [], lang: "ja", version: "test", checkedAt };
const sheet = workbook.sheets[0]!.name;

function setUp() {
  const workers: FakeWorker[] = [];
  let pages = 0;
  const checker = createChecker(
    () => {
      workers.push(new FakeWorker());
      return workers.at(-1)!;
    },
    () => {
      pages += 1;
      return new PageWorker(async (mostMs, reply) => new Desk(mostMs, reply));
    },
  );
  return { workers, checker, pages: () => pages };
}

test("the worker's report is that of the same check, and the workbook is posted once", async () => {
  const { workers, checker } = setUp();
  const first = checker.run(job);
  await workers[0]!.reply();
  expect((await first).report).toMatchObject({ workbook: workbook.name, summary: { discrepancies: 1 } });
  const parcels = workers[0]!.requests.length;
  const second = checker.run({ ...job, answers: [{ sheet, row: 3, column: 1, figure: 200 }] });
  await workers[0]!.reply();
  expect((await second).report.repairs).toMatchObject([{ cause: "answered", confidence: 1 }]);
  expect(workers).toHaveLength(1);
  expect(workers[0]!.requests.slice(parcels).every(isQuestion)).toBe(true);
});

test("a large workbook is posted in small parcels and arrives whole", async () => {
  const { workers, checker } = setUp();
  const rows = Array.from({ length: 3 * MOST_CELLS }, (_, at) => ({
    row: at + 10,
    column: 9,
    value: `${at}`,
  }));
  const [own] = workbook.sheets;
  const large = { ...own!, cells: [...own!.cells, ...rows] };
  const sheets = [large, { ...printedSheet(TABLE), name: "もう一枚" }];
  const result = checker.run({ ...job, workbook: { ...workbook, sheets } });
  await workers[0]!.reply();
  expect((await result).report.summary.discrepancies).toBe(2);
  const sizes = workers[0]!.requests.map((request) =>
    request.kind === "sheet"
      ? request.sheet.cells.length
      : request.kind === "more"
        ? request.cells.length
        : 0,
  );
  expect(Math.max(...sizes)).toBe(MOST_CELLS);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(large.cells.length + sheets[1]!.cells.length);
});

test("the worker tells how many sheets are done", async () => {
  const { workers, checker } = setUp();
  const told: SheetProgress[] = [];
  const sheets = ["一", "二", "三"].map((name) => ({ ...printedSheet(TABLE), name }));
  const result = checker.run({ ...job, workbook: { ...workbook, sheets } }, (progress) =>
    told.push(progress),
  );
  await workers[0]!.reply();
  await result;
  expect(told).toEqual([1, 2, 3].map((done) => ({ done, of: 3 })));
});

test("cancelling ends the worker at once, and the next check has a new one that gets the workbook again", async () => {
  const { workers, checker } = setUp();
  const ended = checker.run(job);
  checker.cancel();
  await expect(ended).rejects.toBeInstanceOf(CheckCancelled);
  expect(workers[0]!.isEnded).toBe(true);
  const next = checker.run(job);
  await workers[1]!.reply();
  expect((await next).report).toMatchObject({ workbook: workbook.name });
});

test("a new check ends the one before, whose late reply is nobody's", async () => {
  const { workers, checker } = setUp();
  const first = checker.run(job);
  const second = checker.run({ ...job, lang: "en" });
  await expect(first).rejects.toBeInstanceOf(CheckCancelled);
  workers[1]!.onmessage?.({ data: { id: 1, failure: "late" } });
  await workers[1]!.reply();
  expect((await second).report.findings[0]!.message).toMatch(/difference/);
});

test("an error of the check is told", async () => {
  const { workers, checker } = setUp();
  const failed = checker.run({ ...job, answers: null as never });
  const told = expect(failed).rejects.toThrow(/null|answers/);
  await workers[0]!.reply();
  await told;
});

test("the marking is prepared from the check that was made, without checking again", async () => {
  const { workers, checker } = setUp();
  const checked = checker.run(job);
  await workers[0]!.reply();
  await checked;
  const marking = checker.marking(job, { waivers: [], records: [], changes: [] });
  await workers[0]!.reply();
  expect(await marking).toMatchObject({ marks: [{ sheet }], sheet: { id: "result" } });
  expect(workers[0]!.replies.filter((reply) => "progress" in reply)).toHaveLength(1);
});

test("the marking is prepared anew where the worker that had checked is gone", async () => {
  const { workers, checker } = setUp();
  const checked = checker.run(job);
  await workers[0]!.reply();
  await checked;
  const other = checker.run({ ...job, lang: "en" });
  checker.cancel();
  await expect(other).rejects.toBeInstanceOf(CheckCancelled);
  const marking = checker.marking(job, { waivers: [], records: [], changes: [] });
  await workers[1]!.reply();
  expect(await marking).toMatchObject({ marks: [{ sheet }], sheet: { id: "result" } });
});

test("where no worker can be made the page checks itself", async () => {
  const checker = createChecker(
    () => {
      throw new Error("SecurityError");
    },
    () => new PageWorker(async (mostMs, reply) => new Desk(mostMs, reply)),
  );
  expect((await checker.run(job)).report.summary.discrepancies).toBe(1);
});

test("where the worker's script does not load the page checks itself, and does not try again", async () => {
  const { workers, checker, pages } = setUp();
  const report = checker.run(job);
  workers[0]!.breakDown();
  expect((await report).report.summary.discrepancies).toBe(1);
  expect((await checker.run(job)).report.summary.discrepancies).toBe(1);
  expect([workers.length, pages()]).toEqual([1, 1]);
});

test("where not even the page can check, that is told", async () => {
  const checker = createChecker(
    () => {
      throw new Error("SecurityError");
    },
    () => new PageWorker(() => Promise.reject(new Error("chunk is missing"))),
  );
  await expect(checker.run(job)).rejects.toThrow("chunk is missing");
});

test("a worker that broke down after it had worked fails its check, and the next has a new one", async () => {
  const { workers, checker } = setUp();
  const first = checker.run(job);
  await workers[0]!.reply();
  await first;
  const second = checker.run(job);
  workers[0]!.breakDown();
  await expect(second).rejects.toThrow("broken");
  const third = checker.run(job);
  await workers[1]!.reply();
  expect((await third).report).toMatchObject({ workbook: workbook.name });
});
