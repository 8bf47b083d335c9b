import { lostCharts } from "../engine/overview/lost-charts";
import { reviewOf, withoutWaiver, withWaiver } from "../engine/waivers/review";
import { type Course, stillWanted } from "../hosts/excel/course";
import { changeKept, readKept } from "../hosts/excel/kept";
import { mark } from "../hosts/excel/mark";
import { applyRepairs, type WrittenCell } from "../hosts/excel/repair/repair";
import { undoRepair } from "../hosts/excel/repair/undo";
import { putOverview, readOwnOverview } from "../hosts/excel/overview";
import { readOpenWorkbook } from "../hosts/excel/read";
import { unmark } from "../hosts/excel/unmark";
import { changeWaivers, readWaivers } from "../hosts/excel/waivers";
import { recordsOf } from "../hosts/kept-records";
import { READING_LIST } from "../hosts/reading-xml";
import { WAIVER_LIST } from "../hosts/waivers-xml";
import { type LeftOut, leftOutText } from "../messages/excel-obstacles";
import { errorsOpen, noUnit } from "../messages/pane-overview";
import type { Subject, Waiver as KeptWaiver } from "../engine/types";
import type { Words } from "../messages/words";
import type { OverviewResult, PrepareOverview } from "./overview/result";
import { type RefusedCell, refusedRepairText, refusedUndoText } from "../messages/excel-repairs";
import { officeSettings } from "./check/office-settings";
import { ActionRefused, type BookActions, type Waiver } from "./book-actions";

/** What the pane writes to the workbook that is open in Excel. */
export function excelActions(): BookActions {
  return {
    async mark(prepare, course) {
      const waivers = await readKept(WAIVER_LIST);
      const reading = await readKept(READING_LIST);
      stillWanted(course);
      const changes = await (await changeLog()).changesMade();
      const records = [
        ...recordsOf(WAIVER_LIST, waivers),
        ...recordsOf(READING_LIST, reading),
        ...changes.records,
      ];
      const { marks, sheet, run } = await prepare({
        waivers: waivers.items,
        records,
        changes: changes.changes,
      });
      const { sheet: name, leftOut } = await mark(marks, sheet, course);
      await (await changeLog()).recordRun(run);
      const unmarked = leftOut.flatMap((each) => (each.what === "marks" && each.sheet ? [each.sheet] : []));
      return { unmarked, hasSheet: name !== null };
    },
    unmark,
    previewOverview: prepared,
    async makeOverview(prepare, allowsErrors, course) {
      const { plan, openErrors, hasLastYear } = await prepared(prepare, course);
      if (openErrors && !allowsErrors) throw new ActionRefused(errorsOpen(openErrors));
      const { sheet, leftOut } = await putOverview(plan, course);
      const [first] = leftOut;
      if (first || sheet === null) throw new ActionRefused(leftOutWords(first!));
      return { sheet, openErrors, hasLastYear };
    },
    async changeReading(change, course) {
      await changeKept(READING_LIST, change, course);
    },
    ...repairActions(),
    ...waiverActions(),
    hasLostCharts: async () => lostCharts(await readOwnOverview()),
  };
}

/** Loaded when something is changed. */
const changeLog = () => import(/* webpackChunkName: "change-log" */ "./actions/change-log");

function repairActions(): Pick<BookActions, "repair" | "undo"> {
  return {
    async repair(changes, orders, consent, course) {
      const { outcomes } = await applyRepairs([orders], consent, course);
      const { written, refused } = outcomes[0]!;
      if (refused.length) throw refusal(refused, refusedRepairText);
      const made = new Date().toISOString();
      try {
        await (await changeLog()).recordMade({ changes, orders, written, made }, course);
      } catch (error) {
        // What is not recorded is not done.
        await undoRepair(written);
        throw error;
      }
      return { written, made };
    },
    async undo(token, course) {
      const { written, made } = token as { readonly written: readonly WrittenCell[]; readonly made?: string };
      const refused = await undoRepair(written, course);
      if (refused.length) throw refusal(refused, refusedUndoText);
      if (made !== undefined) await (await changeLog()).recordUndone(made);
    },
  };
}

function waiverActions(): Pick<BookActions, "waivers" | "waive" | "removeWaivers"> {
  /** What the findings of the latest check are about: a waiver that fits none of them has ended. */
  let subjects: readonly Subject[] = [];
  return {
    async waivers(asked) {
      subjects = asked.map(({ subject }) => subject);
      const { waivers, ...facts } = await readWaivers();
      const { waived, reopened } = reviewOf(subjects, waivers);
      return {
        waived: subjects.map((_, index) => shown(waived.get(index))),
        reopened: subjects.map((_, index) => shown(reopened.get(index))),
        ...facts,
      };
    },
    async waive(asked, { reason: { kind, text }, name }, course) {
      const note = { reason: kind, text, name, date: today() };
      const withAll = (waivers: readonly KeptWaiver[]) =>
        asked.reduce((kept, { subject }) => withWaiver(kept, subject, note, subjects), waivers);
      await changeWaivers(withAll, course);
      return asked.map(({ subject }) => shown({ ...subject, ...note })!);
    },
    async removeWaivers(removed, course) {
      const withoutAny = (waivers: readonly KeptWaiver[]) =>
        removed.reduce((kept, { id }) => withoutWaiver(kept, JSON.parse(id) as Subject), waivers);
      await changeWaivers(withoutAny, course);
    },
  };
}

/** Read anew: since the check somebody may have worked in the workbook. */
async function prepared(prepare: PrepareOverview, course: Course): Promise<OverviewResult> {
  const workbook = await readOpenWorkbook(course);
  const own = await readOwnOverview();
  const { waivers } = await readWaivers();
  const { items: reading } = await readKept(READING_LIST);
  const settings = await officeSettings();
  stillWanted(course);
  const made = await prepare({ workbook, own, waivers, reading, settings });
  if (!made) throw new ActionRefused(noUnit);
  return made;
}

function leftOutWords(leftOut: LeftOut): Words {
  return { ja: leftOutText(leftOut, "ja"), en: leftOutText(leftOut, "en") };
}

/** The subject is what a waiver is known by. */
function shown(kept: KeptWaiver | undefined): Waiver | null {
  if (!kept) return null;
  const { reason, text, name, date, ...subject } = kept;
  return { id: JSON.stringify(subject), reason: { kind: reason, text }, name, date };
}

function refusal(refused: readonly RefusedCell[], textOf: typeof refusedRepairText): ActionRefused {
  return new ActionRefused({ ja: textOf(refused, "ja"), en: textOf(refused, "en") });
}

/** On the calendar on the wall: "2026-11-04". */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
