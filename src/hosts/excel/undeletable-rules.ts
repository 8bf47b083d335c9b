import { send } from "./batches";
import { beginWriting, type Course, stillWanted } from "./course";
import { codeOf } from "./errors";
import { askFormulas, findOwn, isOwnRule, type OwnThings } from "./own-things";
import { removals } from "./put-marks";
import { allowsRules, readWritable, type Writable } from "./writable";

/**
 * Works on a workbook and what is ours in it. Some Excels do not find a rule in the list of the whole sheet where
 * another one lies on the same cells (OfficeDev/office-js#5222): then our rules are removed in another way, and the work
 * is done once more on what is there by then.
 */
export async function evenWithUndeletableRules<Result>(
  context: Excel.RequestContext,
  course: Course,
  work: (book: Writable, own: readonly OwnThings[]) => Promise<Result>,
): Promise<Result> {
  const attempt = async () => {
    const book = await readWritable(context);
    stillWanted(course);
    const own = await findOwn(context, book.sheets);
    beginWriting(course);
    return work(book, own);
  };
  try {
    return await attempt();
  } catch (error) {
    if (codeOf(error) !== "ItemNotFound") throw error;
  }
  const { sheets } = await readWritable(context);
  await removeThroughRanges(context, sheets.filter(allowsRules));
  return attempt();
}

/** Removes our rules through the lists of the ranges on which they stand. */
async function removeThroughRanges(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<void> {
  const own = await findOwn(context, sheets);
  const lists = own
    .filter(({ isOwn }) => !isOwn)
    .flatMap(({ rules }) => rules)
    .map((rule) => {
      const { conditionalFormats } = rule.getRanges();
      conditionalFormats.load("items/id,items/type");
      return conditionalFormats;
    });
  await context.sync();
  const rules = lists.flatMap(askFormulas);
  await context.sync();
  await send(context, removals(onlyOnce(rules.filter(isOwnRule).map(({ format }) => format))));
}

/** Rules of ours that lie on each other are in the lists of both. */
function onlyOnce(rules: readonly Excel.ConditionalFormat[]): Excel.ConditionalFormat[] {
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
}
