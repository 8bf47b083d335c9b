import { send } from "./batches";
import { codeOf } from "./errors";
import { askFormulas, findOwn, isOwnRule } from "./own-things";
import { removals } from "./put-marks";

/**
 * Some Excels do not find a rule in the list of the whole sheet where another one lies on the same cells
 * (OfficeDev/office-js#5222).
 */
export function isDeleteFault(error: unknown): boolean {
  return codeOf(error) === "ItemNotFound";
}

/** Removes our rules through the lists of the ranges on which they stand. */
export async function removeStubborn(
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
  const rules = lists.map(askFormulas);
  await context.sync();
  await send(
    context,
    removals(onlyOnce(rules.flatMap((each) => each.filter(isOwnRule)).map(({ format }) => format))),
  );
}

/** Rules of ours that lie on each other are in the lists of both. */
function onlyOnce(rules: readonly Excel.ConditionalFormat[]): Excel.ConditionalFormat[] {
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
}
