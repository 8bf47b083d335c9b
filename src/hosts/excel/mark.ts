import type { SheetMarks } from "../../engine/report/marks";
import type { SheetPlan } from "../../engine/report/sheet-plan";
import type { LeftOut } from "../../messages/excel-obstacles";
import { sendBySheet } from "./batches";
import type { Course } from "./course";
import type { OwnThings } from "./own-things";
import { markWrites, removals } from "./put-marks";
import { placeSheet } from "./place-sheet";
import { evenWithUndeletableRules } from "./undeletable-rules";
import { writing } from "./writing";
import { allowsRules, type Writable } from "./writable";

export interface Marked {
  /** Name of our sheet; null where there is none. */
  readonly sheet: string | null;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Puts the marks and the sheet of ours, in place of those of an earlier run; in at most four syncs unless a request
 * would grow too large. Nothing else of the workbook changes, neither selection nor calculation.
 * @throws WriteRefused, or the reason of the course's signal before anything is written.
 */
export function mark(marks: readonly SheetMarks[], plan: SheetPlan, course: Course = {}): Promise<Marked> {
  return writing((context) =>
    evenWithUndeletableRules(context, course, (book, own) =>
      replace(context, { book, own }, { marks, plan }, course),
    ),
  );
}

async function replace(
  context: Excel.RequestContext,
  { book, own }: { readonly book: Writable; readonly own: readonly OwnThings[] },
  { marks, plan }: { readonly marks: readonly SheetMarks[]; readonly plan: SheetPlan },
  course: Course,
): Promise<Marked> {
  const theirs = own.filter(({ isOwn }) => !isOwn);
  const changed = theirs.map((each) => ({
    ...each,
    marks: marks.find(({ sheet }) => sheet === each.sheet.name),
  }));
  const concerned = changed.filter((each) => each.marks || each.rules.length);
  const open = concerned.filter(({ sheet }) => allowsRules(sheet));
  const result = placeSheet(context, book, own, plan);
  const marking = open.map(({ sheet, rules, marks: own }) => [
    ...removals(rules),
    ...(own ? markWrites(sheet, own) : []),
  ]);
  await sendBySheet(context, [...marking, result.writes], course);
  const missing = marks.filter((each) => !theirs.some(({ sheet }) => sheet.name === each.sheet));
  return {
    sheet: result.name,
    leftOut: [
      ...concerned
        .filter(({ sheet }) => !allowsRules(sheet))
        .map(({ sheet }) => ({ what: "marks", sheet: sheet.name, why: "sheet-protected" }) as const),
      ...missing.map(({ sheet }) => ({ what: "marks", sheet, why: "sheet-missing" }) as const),
      ...result.leftOut,
    ],
  };
}
