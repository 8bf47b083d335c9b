import { type Kept, type KeptList, type KeptPart, keptXml, mergedLists, readKeptXml } from "../kept-xml";
import { beginWriting, type Course } from "./course";
import { WriteRefused } from "./write-refused";
import { writing } from "./writing";

/** Reads what the open workbook keeps of a list of ours, in two syncs; in one where it holds none. */
export function readKept<Item>(list: KeptList<Item>): Promise<Kept<Item>> {
  return Excel.run(async (context) => mergedLists((await readParts(context, list)).map(({ read }) => read)));
}

/**
 * Changes a list that the open workbook keeps, in at most three syncs, and gives what it holds then. A part that cannot
 * be read stays as it is, beside ours.
 * @throws WriteRefused
 */
export function changeKept<Item>(
  list: KeptList<Item>,
  change: (items: readonly Item[]) => readonly Item[],
  course: Course = {},
): Promise<Kept<Item>> {
  return writing(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const parts = await readParts(context, list);
    if (workbook.readOnly) throw new WriteRefused("read-only");
    beginWriting(course);
    const { items, isBroken } = mergedLists(parts.map(({ read }) => read));
    const changed = change(items);
    const [first, ...others] = parts.filter(({ read }) => read.rest !== null);
    const rest = parts.flatMap(({ read }) => read.rest ?? []);
    if (first) first.part.setXml(keptXml(list, changed, rest));
    else workbook.customXmlParts.add(keptXml(list, changed));
    for (const { part } of others) part.delete();
    await context.sync();
    return { items: changed, isBroken };
  });
}

interface Part<Item> {
  readonly part: Excel.CustomXmlPart;
  readonly read: KeptPart<Item>;
}

async function readParts<Item>(context: Excel.RequestContext, list: KeptList<Item>): Promise<Part<Item>[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(list.namespace);
  parts.load("items/id");
  await context.sync();
  const asked = parts.items.map((part) => ({ part, xml: part.getXml() }));
  if (asked.length) await context.sync();
  return asked.map(({ part, xml }) => ({ part, read: readKeptXml(list, xml.value) }));
}
