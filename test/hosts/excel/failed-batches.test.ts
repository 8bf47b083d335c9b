import { connect } from "../../../host/bridges/node";
import { ExcelHost, type Reply } from "../../../host/host";
import type { Batch, BatchAnswer } from "../../../host/protocol/batch";
import { mark } from "../../../src/hosts/excel/mark";
import { putOverview } from "../../../src/hosts/excel/overview";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { unmark } from "../../../src/hosts/excel/unmark";
import { changeWaivers, readWaivers } from "../../../src/hosts/excel/waivers";
import type { SheetPlan } from "../../../src/engine/report/sheet-plan";
import { emptyBook, openHost } from "./open";

/**
 * Excel does what stands before the error in a batch and nothing behind it: objects of the client that were to be made
 * behind it do not exist, in that batch and ever after in that context, though the client goes on holding them.
 */
class FailingHost extends ExcelHost {
  readonly codes: string[] = [];
  private batches = 0;
  failsAt = 0;
  part = 0.5;
  code = "";

  override async answer(request: string, flags?: number): Promise<Reply> {
    const batch = JSON.parse(request) as Batch;
    this.batches += 1;
    const at = Math.floor(batch.Actions.length * this.part);
    const isFailing = this.batches === this.failsAt;
    const done = isFailing ? { ...batch, Actions: batch.Actions.slice(0, at) } : batch;
    const reply = await super.answer(JSON.stringify(done), flags);
    if (!("body" in reply)) return reply;
    const answer = JSON.parse(reply.body) as BatchAnswer;
    const error = { Code: this.code, Message: "", Location: "", ActionIndex: at };
    const told = isFailing ? { ...answer, Error: error } : answer;
    if (told.Error) this.codes.push(told.Error.Code);
    return { body: JSON.stringify(told) };
  }

  /** Notes what work ends with: the client itself refuses objects that it knows to be dead. */
  async watch(work: Promise<unknown>): Promise<void> {
    await work.catch((error: { readonly code?: string }) => {
      if (error.code && error.code !== this.code) this.codes.push(error.code);
    });
  }

  /** From now on, the how manieth batch fails, after which part of it, and how. */
  failing(at: number, code: string, part = 0.5): void {
    this.part = part;
    this.failsAt = this.batches + at;
    this.code = code;
  }
}

const PLAN: SheetPlan = {
  id: "result",
  name: "検証結果",
  columns: [10, 20],
  rows: [
    {
      cells: [
        { value: "不一致", look: "title" },
        { value: 1234, look: "amount", decimals: 0 },
      ],
    },
  ],
  frozenRows: 1,
  page: { orientation: "landscape", header: "予算" },
};
const MARKS = [
  {
    sheet: "表",
    marks: [{ strength: "error" as const, ranges: [{ top: 0, left: 0, bottom: 1, right: 1 }] }],
  },
];
const OPERATIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  reading: () => readOpenWorkbook(),
  marking: () => mark(MARKS, PLAN),
  "removing marks": () => unmark(),
  "the overview": () => putOverview({ ...PLAN, id: "overview", name: "概要" }),
  "reading waivers": () => readWaivers(),
  waiving: () => changeWaivers((waivers) => waivers),
};

async function host(): Promise<FailingHost> {
  const book = emptyBook();
  openHost(book);
  await mark(MARKS, PLAN);
  const failing = new FailingHost(book);
  connect(failing);
  return failing;
}

describe.each(Object.keys(OPERATIONS))("%s", (name) => {
  test.each(["ItemNotFound", "InvalidSelection", "GeneralException"])(
    "uses nothing that was made behind an error (%s)",
    async (code) => {
      for (const [at, part] of [1, 2, 3, 4].flatMap((each) =>
        [0.2, 0.5, 0.8].map((of) => [each, of] as const),
      )) {
        const excel = await host();
        excel.failing(at, code, part);
        await excel.watch(OPERATIONS[name]!());
        expect([at, part, excel.codes.filter((each) => each !== code)]).toEqual([at, part, []]);
      }
    },
  );
});

test("an adapter that used such an object would be seen", async () => {
  const excel = await host();
  excel.failing(2, "ItemNotFound");
  const used = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表").load("name");
    await context.sync();
    const early = sheet.getRange("A1").load("values");
    const late = sheet.getRange("B2").load("values");
    await context.sync().catch(() => undefined);
    early.load("address");
    late.load("address");
    await context.sync();
  });
  await excel.watch(used);
  expect(excel.codes).toEqual(["ItemNotFound", "InvalidObjectPath"]);
});
