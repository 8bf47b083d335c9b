import type { Waiver } from "../../engine/waivers/waiver";
import {
  readWaiversXml,
  type ReadPart,
  type ReadWaivers,
  WAIVERS_NAMESPACE,
  waiversXml,
} from "../waivers-xml";
import { beginWriting, type Course } from "./course";
import { WriteRefused } from "./write-refused";
import { writing } from "./writing";

/** Reads the waivers that the open workbook holds, in two syncs; in one where it holds none. */
export function readWaivers(): Promise<ReadWaivers> {
  return Excel.run(async (context) => merged(await readParts(context)));
}

/**
 * Changes the waivers of the open workbook, in at most three syncs, and gives what it holds then. A part that cannot be
 * read stays as it is, beside ours.
 * @throws WriteRefused
 */
export function changeWaivers(
  change: (waivers: readonly Waiver[]) => readonly Waiver[],
  course: Course = {},
): Promise<ReadWaivers> {
  return writing(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const parts = await readParts(context);
    if (workbook.readOnly) throw new WriteRefused("read-only");
    beginWriting(course);
    const { waivers, isBroken } = merged(parts);
    const changed = change(waivers);
    const [first, ...others] = parts.filter(({ read }) => read.rest !== null);
    const rest = parts.flatMap(({ read }) => read.rest ?? []);
    if (first) first.part.setXml(waiversXml(changed, rest));
    else workbook.customXmlParts.add(waiversXml(changed));
    for (const { part } of others) part.delete();
    await context.sync();
    return { waivers: changed, isBroken };
  });
}

interface Part {
  readonly part: Excel.CustomXmlPart;
  readonly read: ReadPart;
}

async function readParts(context: Excel.RequestContext): Promise<Part[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(WAIVERS_NAMESPACE);
  parts.load("items/id");
  await context.sync();
  const asked = parts.items.map((part) => ({ part, xml: part.getXml() }));
  if (asked.length) await context.sync();
  return asked.map(({ part, xml }) => ({ part, read: readWaiversXml(xml.value) }));
}

function merged(parts: readonly Part[]): ReadWaivers {
  return {
    waivers: parts.flatMap(({ read }) => read.waivers),
    isBroken: parts.some(({ read }) => read.isBroken),
  };
}
