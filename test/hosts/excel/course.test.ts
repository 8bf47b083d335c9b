import { cellOrdersOf } from "../../../src/engine/report/cell-orders";
import type { Course } from "../../../src/hosts/excel/course";
import { mark } from "../../../src/hosts/excel/mark";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { applyRepairs } from "../../../src/hosts/excel/repair/repair";
import { undoRepair } from "../../../src/hosts/excel/repair/undo";
import { unmark } from "../../../src/hosts/excel/unmark";
import { changeWaivers } from "../../../src/hosts/excel/waivers";
import type { ExcelHost } from "../../../host/host";
import type { Book } from "../../../host/model/book";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { openSample, sampleCheck, sampleMarks, samplePlan } from "./checked-sample";
import { bookOf, openHost } from "./open";
import { repairsOf } from "../../listed-repairs";

const orders = repairsOf(sampleCheck)
  .filter(({ rank }) => rank === 1)
  .slice(0, 3)
  .map((repair) => cellOrdersOf(repair, sampleCheck));

/** All that any of the actions could change. */
const content = ({ sheets, xmlParts }: Book) =>
  JSON.stringify([
    xmlParts,
    sheets.map(({ name, cells, conditionalFormats }) => [name, [...cells.all()], conditionalFormats]),
  ]);

/** Ends the course while the answer of this sync is on its way. */
function endedDuring(host: ExcelHost, sync: number): Course {
  const controller = new AbortController();
  const answer = host.answer.bind(host);
  const before = host.syncs;
  host.answer = async (request) => {
    const reply = await answer(request);
    if (host.syncs - before === sync) controller.abort();
    return reply;
  };
  return { signal: controller.signal };
}

test.each([1, 2, 3])(
  "reading that is ended during sync %d goes no further and writes nothing",
  async (sync) => {
    const host = openHost(openSample());
    const reading = readOpenWorkbook(endedDuring(host, sync));
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    expect([host.syncs, host.book.isDirty]).toEqual([sync, false]);
  },
);

const ACTIONS: Readonly<Record<string, (course: Course) => Promise<unknown>>> = {
  mark: (course) => mark(sampleMarks, samplePlan, course),
  unmark: (course) => unmark(course),
  repair: (course) => applyRepairs(orders, undefined, course),
  waive: (course) => changeWaivers(() => [], course),
};

test.each(Object.entries(ACTIONS).flatMap(([name, act]) => [1, 2].map((sync) => [name, sync, act] as const)))(
  "%s that is ended during sync %d leaves everything as it was",
  async (name, sync, act) => {
    const host = openHost(openSample());
    // So that there is something to remove and to change.
    if (name !== "mark") await mark(sampleMarks, samplePlan);
    await changeWaivers(() => []);
    const before = content(host.book);
    const isWritten = name === "repair" && sync === 2;
    const course = endedDuring(host, sync);
    if (isWritten) await act(course);
    else await expect(act(course)).rejects.toMatchObject({ name: "AbortError" });
    expect(content(host.book) === before).toBe(!isWritten);
  },
);

test("undoing that is ended before it writes leaves the repair as it is", async () => {
  const host = openHost(openSample());
  const { outcomes } = await applyRepairs(orders);
  const before = content(host.book);
  const undoing = undoRepair(outcomes[0]!.written, endedDuring(host, 1));
  await expect(undoing).rejects.toMatchObject({ name: "AbortError" });
  expect(content(host.book)).toBe(before);
});

test.each(Object.entries(ACTIONS))(
  "%s says when it can no longer be ended, and then goes through",
  async (_name, act) => {
    openHost(openSample());
    const controller = new AbortController();
    let began = 0;
    const onWriting = () => {
      began += 1;
      controller.abort();
    };
    await act({ signal: controller.signal, onWriting });
    expect(began).toBe(1);
  },
);

test("reading tells of every sheet once, in the syncs that it takes anyway", async () => {
  const names = ["一", "二", "三", "四"];
  const sheets = names.map((name) => printedSheet("損益計算書\n営業収益|500\n営業費用|300", name));
  const host = openHost(bookOf(workbookOf(...sheets)));
  const told: number[][] = [];
  await readOpenWorkbook({ onSheets: (done, of) => told.push([done, of]) });
  expect(told).toEqual(names.map((_, at) => [at + 1, names.length]));
  expect(host.syncs).toBe(3);
});

test("marking tells of every sheet that is through", async () => {
  openHost(openSample());
  const told: number[][] = [];
  await mark(sampleMarks, samplePlan, { onSheets: (done, of) => told.push([done, of]) });
  const [done, of] = told.at(-1)!;
  expect(done).toBe(of);
  expect(of).toBeGreaterThanOrEqual(sampleMarks.length + 1);
});
