import type { LeftOut } from "../../messages/excel-obstacles";
import type { Course } from "./course";
import { send, type Write } from "./batches";
import type { OwnThings } from "./own-things";
import { removals } from "./put-marks";
import { evenWithUndeletableRules } from "./undeletable-rules";
import { allowsRules, type Writable } from "./writable";
import { writing } from "./writing";

/** What came of removing the marks. */
export interface Unmarking {
  /** Whether there was anything of ours that could be removed. */
  readonly hasRemoved: boolean;
  /** What had to stay. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Removes our rules, by their marker alone, and 検証結果; in at most four syncs.
 * @throws WriteRefused, or the reason of the course's signal before anything is written.
 */
export function unmark(course: Course = {}): Promise<Unmarking> {
  return writing((context) =>
    evenWithUndeletableRules(context, course, (book, own) => remove(context, book, own)),
  );
}

async function remove(
  context: Excel.RequestContext,
  book: Writable,
  found: readonly OwnThings[],
): Promise<Unmarking> {
  const marked = found.filter(({ isOwn, rules }) => !isOwn && rules.length);
  const open = marked.filter(({ sheet }) => allowsRules(sheet));
  // 概要 stays: it is a document of the body, with what people have written into it.
  const own = found.filter(({ id }) => id === "result").map(({ sheet }) => sheet);
  const stays = stayingSheets(book, own);
  const writes = [
    ...open.flatMap(({ rules }) => removals(rules)),
    ...own.filter((sheet) => !stays.some((each) => each.sheet === sheet.name)).map(deletion),
  ];
  await send(context, writes);
  const unopened = marked.filter(({ sheet }) => !allowsRules(sheet));
  const marks = unopened.map(({ sheet }) => ({
    what: "marks" as const,
    sheet: sheet.name,
    why: "sheet-protected" as const,
  }));
  return { hasRemoved: writes.length > 0, leftOut: [...marks, ...stays] };
}

/** A workbook keeps at least one visible sheet, and all of them where its structure is protected. */
function stayingSheets(book: Writable, own: readonly Excel.Worksheet[]): LeftOut[] {
  const what = "result-sheet";
  if (book.isStructureProtected) {
    return own.map(({ name }) => ({ what, sheet: name, why: "structure-protected" }));
  }
  const visible = book.sheets.filter(({ visibility }) => visibility === "Visible");
  if (visible.some((sheet) => !own.includes(sheet))) return [];
  return visible.slice(0, 1).map(({ name }) => ({ what, sheet: name, why: "last-visible" }));
}

function deletion(sheet: Excel.Worksheet): Write {
  return {
    bytes: 500,
    run: () => {
      // Excel deletes no sheet that is very hidden.
      if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
      sheet.delete();
    },
  };
}
