import type { BookActions, Waiver } from "../../../../src/taskpane/book-actions";
import { ActionRefused } from "../../../../src/taskpane/book-actions";
import type { ReportChange } from "../../../../src/engine/report/contract";
import { excelActions } from "../../../../src/taskpane/excel-actions";
import { startPane } from "../../../../src/taskpane/start";

/** What the pane asked for, in its order. */
export interface Recorder {
  readonly calls: { readonly name: string; readonly given: unknown }[];
  /** The next action is refused, as if the book had changed. */
  refusesNext: boolean;
}

declare global {
  interface Window {
    recorder?: Recorder;
  }
}

const recorder: Recorder = { calls: [], refusesNext: false };
window.recorder = recorder;

function record(name: string, given: unknown): void {
  if (recorder.refusesNext) {
    recorder.refusesNext = false;
    throw new ActionRefused({
      ja: "セルの値が検算したときと違います。何も書き込んでいません。もう一度検算してください。",
      en: "A cell is no longer as it was checked. Nothing was written. Check again.",
    });
  }
  recorder.calls.push({ name, given });
}

/** Writes figures through Office.js, as any add-in would. */
const write = (changes: readonly ReportChange[], figureOf: (change: ReportChange) => number | null) =>
  Excel.run(async (context) => {
    for (const change of changes) {
      const range = context.workbook.worksheets.getItem(change.sheet).getRange(change.cell);
      range.values = [[figureOf(change) ?? ""]];
    }
    await context.sync();
  });

const waived = new Map<string, Waiver>();

const { previewOverview, makeOverview, changeReading } = excelActions();

/** Repairs and overviews are written to the book; marks and waivers are only recorded. */
const actions: BookActions = {
  previewOverview,
  makeOverview,
  changeReading,
  mark: async (prepare) => {
    record("mark", await prepare({ waivers: [], records: [], changes: [] }));
    return { unmarked: ["表紙"], hasSheet: true };
  },
  unmark: async () => {
    record("unmark", null);
    return { hasRemoved: true, leftOut: [{ what: "marks", sheet: "表紙", why: "sheet-protected" }] };
  },
  repair: async (changes) => {
    record("repair", changes);
    await write(changes, ({ to }) => to);
    return { changes };
  },
  undo: async (token) => {
    record("undo", token);
    await write((token as { changes: ReportChange[] }).changes, ({ from }) => from);
  },
  waivers: async (subjects) => ({
    waived: subjects.map(({ finding }) => waived.get(finding.message) ?? null),
    reopened: subjects.map(() => null),
    isBroken: false,
  }),
  waive: async (subjects, note) => {
    record("waive", { findings: subjects.map(({ finding }) => finding), ...note });
    const made = subjects.map(({ finding: { message } }) => ({ id: message, ...note, date: "2026-11-24" }));
    for (const waiver of made) waived.set(waiver.id, waiver);
    return made;
  },
  removeWaivers: async (waivers) => {
    record("removeWaivers", waivers);
    for (const { id } of waivers) waived.delete(id);
  },
};

startPane(actions);
