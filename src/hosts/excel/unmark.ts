import type { LeftOut } from "../../messages/excel-obstacles";
import type { Course } from "./course";
import { send, type Write } from "./batches";
import type { OwnThings } from "./own-things";
import { removals } from "./put-marks";
import { evenIfStubborn } from "./stubborn-rules";
import { allowsRules, type Writable } from "./writable";
import { writing } from "./writing";

/**
 * Removes our rules, by their marker alone, and our sheets; in at most four syncs. Gives what had to stay.
 * @throws WriteRefused, or the reason of the course's signal before anything is written.
 */
export function unmark(course: Course = {}): Promise<LeftOut[]> {
  return writing((context) => evenIfStubborn(context, course, (book, own) => remove(context, book, own)));
}

async function remove(
  context: Excel.RequestContext,
  book: Writable,
  found: readonly OwnThings[],
): Promise<LeftOut[]> {
  const marked = found.filter(({ isOwn, rules }) => !isOwn && rules.length);
  const open = marked.filter(({ sheet }) => allowsRules(sheet));
  const own = found.filter(({ isOwn }) => isOwn).map(({ sheet }) => sheet);
  const stays = stayingSheets(book, own);
  await send(context, [
    ...open.flatMap(({ rules }) => removals(rules)),
    ...own.filter((sheet) => !stays.some((each) => each.sheet === sheet.name)).map(deletion),
  ]);
  return [
    ...marked
      .filter(({ sheet }) => !allowsRules(sheet))
      .map(({ sheet }) => ({ what: "marks", sheet: sheet.name, why: "sheet-protected" }) as const),
    ...stays,
  ];
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
