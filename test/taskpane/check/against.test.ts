import { createChecker, OtherBookRefused } from "../../../src/taskpane/check/checker";
import type { Job } from "../../../src/taskpane/check/job";
import { unpack } from "../../../src/taskpane/check/packed";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { xlsxOf } from "../../../specimens/xlsx";
import { FakeWorker } from "./fake-worker";

const statement = (year: number, lines: readonly [string, string, string]) => `
令和${year}年度 ○○市病院事業損益計算書
（単位：千円）
科目|当年度|前年度
営業収益|${lines[0]}
営業費用|${lines[1]}
営業利益|${lines[2]}`;

const thisYear = statement(8, ["9,000|8,800", "8,400|8,300", "600|500"]);
const workbook = workbookOf(printedSheet(thisYear, "損益"));
const checkedAt = { year: 2026, month: 11, day: 24, hour: 10, minute: 32 };
const job: Job = { workbook, answers: [], lang: "ja", version: "test", checkedAt };

const lastYear = (revenue: string, choice: number) => {
  const printed = statement(7, [`${revenue}|8,500`, "8,300|8,100", "500|400"]);
  return { name: "R7.xlsx", bytes: xlsxOf(workbookOf(printedSheet(printed, "損益"))), choice };
};

async function resultOf(...jobs: readonly Job[]) {
  const worker = new FakeWorker();
  const checker = createChecker(
    () => worker,
    () => worker,
  );
  const results = [];
  for (const each of jobs) {
    const answer = checker.run(each);
    await worker.reply();
    results.push(await answer);
  }
  return results;
}

test("a chosen book of last year is compared with, and another or none in its place", async () => {
  const [right, wrong, without] = await resultOf(
    { ...job, against: lastYear("8,800", 1) },
    { ...job, against: lastYear("8,080", 2) },
    job,
  );
  expect(right!.report).toMatchObject({ against: "R7.xlsx", findings: [] });
  expect(right!.compared).toEqual({ places: 3, missed: 0 });
  expect(wrong!.compared).toEqual({ places: 3, missed: 1 });
  expect(without!.compared).toBeNull();
});

test("a figure of the other book leads nowhere", async () => {
  const [wrong] = await resultOf({ ...job, against: lastYear("8,080", 1) });
  const found = wrong!.findings.find(({ finding }) => finding.rule === "prior-year")!;
  const { total, terms } = unpack(found.equation!);
  expect(total.sheet).toBe("損益");
  expect(total.isElsewhere).toBeUndefined();
  expect(terms).toMatchObject([{ sheet: "[R7.xlsx]損益", figure: "8,080", isElsewhere: true }]);
});

test("a file that is no workbook is refused in words, and the next check is as before", async () => {
  const worker = new FakeWorker();
  const checker = createChecker(
    () => worker,
    () => worker,
  );
  const bytes = new TextEncoder().encode("年度,額");
  const refused = checker.run({ ...job, against: { name: "R7.csv", bytes, choice: 1 } });
  await worker.reply();
  await expect(refused).rejects.toThrow(OtherBookRefused);
  await expect(refused).rejects.toThrow(/^R7\.csv：.*何も変更していません/u);
  const after = checker.run(job);
  await worker.reply();
  expect((await after).compared).toBeNull();
});
