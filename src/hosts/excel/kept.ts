import { changedEntries } from "../kept-merge";
import { keptIn } from "../kept-records";
import {
  besideLater,
  entriesXml,
  isLater,
  type KeptEntries,
  type KeptList,
  type KeptPart,
  readKeptXml,
} from "../kept-xml";
import { beginWriting, type Course } from "./course";
import { askResultTexts } from "./result-texts";
import { WriteRefused } from "./write-refused";
import { writing } from "./writing";

/** Reads what the open workbook keeps of a list of ours, in two syncs; in one where it holds none. */
export function readKept<Item>(list: KeptList<Item>): Promise<KeptEntries<Item>> {
  return Excel.run(async (context) => (await readParts(context, list)).kept);
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
): Promise<KeptEntries<Item>> {
  return writing(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const { parts, kept } = await readParts(context, list);
    if (workbook.readOnly) throw new WriteRefused("read-only");
    beginWriting(course);
    const items = change(kept.items);
    const entries = changedEntries(list, kept, items, new Date().toISOString());
    const [first, ...others] = parts.filter(({ read }) => read.rest !== null);
    const rest = parts.flatMap(({ read }) => read.rest ?? []);
    if (first) first.part.setXml(entriesXml(list, entries, rest));
    else workbook.customXmlParts.add(entriesXml(list, entries));
    for (const { part } of others) part.delete();
    await context.sync();
    const changed = { items, entries, isBroken: kept.isBroken };
    return kept.hasLater ? besideLater(changed) : changed;
  });
}

interface Part<Item> {
  readonly part: Excel.CustomXmlPart;
  readonly read: KeptPart<Item>;
}

async function readParts<Item>(
  context: Excel.RequestContext,
  list: KeptList<Item>,
): Promise<{ readonly parts: readonly Part<Item>[]; readonly kept: KeptEntries<Item> }> {
  const found = context.workbook.customXmlParts;
  found.load("items/id,items/namespaceUri");
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const own = found.items.filter(({ namespaceUri }) => namespaceUri === list.namespace);
  const asked = own.map((part) => ({ part, xml: part.getXml() }));
  const texts = askResultTexts(worksheets.items);
  if (asked.length || texts.isAsked) await context.sync();
  const parts = asked.map(({ part, xml }) => ({ part, read: readKeptXml(list, xml.value) }));
  const kept = keptIn(
    list,
    parts.map(({ read }) => read),
    texts.read(),
  );
  const hasLater = found.items.some(({ namespaceUri }) => isLater(list, namespaceUri));
  return { parts, kept: hasLater ? besideLater(kept) : kept };
}
