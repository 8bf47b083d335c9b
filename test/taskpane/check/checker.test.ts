import { CheckCancelled, createChecker, type WorkerLike } from "../../../src/taskpane/check/checker";
import type { Job } from "../../../src/taskpane/check/job";
import { replyTo, type Request } from "../../../src/taskpane/check/messages";
import type { CheckResult } from "../../../src/taskpane/check/result";
import { printedSheet, workbookOf } from "../../sheets";

const workbook = workbookOf(printedSheet("損益計算書\n営業収益合計|500\n営業費用合計|300\n営業利益|211"));
const checkedAt = { year: 2026, month: 11, day: 24, hour: 10, minute: 32 };
const job: Job = { workbook, answers: [], lang: "ja", version: "test", checkedAt };
const sheet = workbook.sheets[0]!.name;

/** A worker that answers when it is told to, through a copy of the data as posting makes one. */
class FakeWorker implements WorkerLike {
  onmessage: Worker["onmessage"] = null;
  onerror: Worker["onerror"] = null;
  readonly requests: Request[] = [];
  isEnded = false;

  postMessage(request: Request) {
    this.requests.push(structuredClone(request));
  }

  terminate() {
    this.isEnded = true;
  }

  reply(request: Request = this.requests.at(-1)!) {
    const data = structuredClone(replyTo(request));
    this.onmessage?.call(null as never, { data } as MessageEvent);
  }

  breakDown() {
    this.onerror?.call(null as never, { message: "broken" } as ErrorEvent);
  }
}

const here = (replyTo({ id: 0, job }) as { result: CheckResult }).result;

function setUp() {
  const workers: FakeWorker[] = [];
  const checker = createChecker(
    () => {
      workers.push(new FakeWorker());
      return workers.at(-1)!;
    },
    () => Promise.resolve(here),
  );
  return { workers, checker };
}

test("the worker's report is that of the same check, and the worker is kept", async () => {
  const { workers, checker } = setUp();
  const first = checker.run(job);
  workers[0]!.reply();
  expect((await first).report).toMatchObject({ workbook: workbook.name, summary: { discrepancies: 1 } });
  const second = checker.run({ ...job, answers: [{ sheet, row: 3, column: 1, figure: 200 }] });
  workers[0]!.reply();
  expect((await second).report.repairs).toMatchObject([{ cause: "answered", confidence: 1 }]);
  expect(workers).toHaveLength(1);
});

test("cancelling ends the worker at once, and the next check has a new one", async () => {
  const { workers, checker } = setUp();
  const ended = checker.run(job);
  checker.cancel();
  await expect(ended).rejects.toBeInstanceOf(CheckCancelled);
  expect(workers[0]!.isEnded).toBe(true);
  const next = checker.run(job);
  workers[0]!.reply();
  workers[1]!.reply();
  expect((await next).report).toMatchObject({ workbook: workbook.name });
});

test("a new check ends the one before, whose late reply is nobody's", async () => {
  const { workers, checker } = setUp();
  const first = checker.run(job);
  const second = checker.run({ ...job, lang: "en" });
  await expect(first).rejects.toBeInstanceOf(CheckCancelled);
  workers[1]!.reply({ id: 1, job });
  workers[1]!.reply();
  expect((await second).report.findings[0]!.message).toMatch(/difference/);
});

test("an error of the check is told", async () => {
  const { workers, checker } = setUp();
  const failed = checker.run({ ...job, workbook: { ...workbook, sheets: null as never } });
  workers[0]!.reply();
  await expect(failed).rejects.toThrow(/sheets|null|undefined/);
});

test("where no worker can be made the page checks itself", async () => {
  const checker = createChecker(
    () => {
      throw new Error("SecurityError");
    },
    () => Promise.resolve(here),
  );
  expect(await checker.run(job)).toBe(here);
});

test("where the worker's script does not load the page checks itself, and does not try again", async () => {
  const { workers, checker } = setUp();
  const report = checker.run(job);
  workers[0]!.breakDown();
  expect(await report).toBe(here);
  expect(await checker.run(job)).toBe(here);
  expect(workers).toHaveLength(1);
});

test("a worker that broke down after it had worked fails its check, and the next has a new one", async () => {
  const { workers, checker } = setUp();
  const first = checker.run(job);
  workers[0]!.reply();
  await first;
  const second = checker.run(job);
  workers[0]!.breakDown();
  await expect(second).rejects.toThrow("broken");
  const third = checker.run(job);
  workers[1]!.reply();
  expect((await third).report).toMatchObject({ workbook: workbook.name });
});
