import { addAll } from "../book/collections";
import { declaredRounding } from "../book/rounding";
import { compact } from "../book/text";
import { OVERVIEW_SHEET as words } from "../../messages/overview-sheet";
import type { OverviewContent, OverviewPart } from "./content";
import { type EarlierOverview, partKeys } from "./earlier";
import { type LargestItems, itemFinder } from "./largest-items";
import type { OverviewProposal } from "./proposal";
import type { OverviewBook } from "./reading";
import {
  bulletStart,
  isNote,
  type Memory,
  memoryText,
  NOTE_START,
  singleText,
  type Slot,
  textsBelow,
} from "./wording";
import { fiscalYear, yearsOf } from "./years";

/** Every text of an overview that people may edit, and what a later run has to know of them. */
export interface OverviewTexts {
  readonly title: string;
  readonly parts: readonly {
    readonly title: string;
    readonly says: string;
    readonly below: readonly string[];
  }[];
  readonly memory: string;
}

/** What stands in the book already: our own sheet as people have left it, and the overview that the body has made. */
export interface EarlierTexts {
  readonly own: EarlierOverview | null;
  readonly memory: Memory;
  readonly book: EarlierOverview | null;
}

export function textsOf(
  reading: OverviewBook,
  content: OverviewContent,
  proposal: OverviewProposal,
  earlier: EarlierTexts,
): OverviewTexts {
  const { year, what } = occasion(content, proposal);
  const template = templates(reading, content, proposal);
  const book = earlier.book && inYear(earlier.book, proposal.chosen.thisYear.period.year);
  const title: Slot = { id: "title", text: book?.title ?? words.title(year, what), start: "" };
  const slots: Slot[] = [title];
  const titles = content.parts.map(printedTitle);
  const keys = partKeys(titles);
  const parts = content.parts.map((part, index) => {
    const key = keys[index]!;
    const own = earlier.own?.parts.get(key) ?? null;
    const theirs = book?.parts.get(key) ?? null;
    const says: Slot = { id: `${index}s`, text: theirs?.says ?? year + saysOf(part, what), start: "" };
    const bullets = bulletsWith(template.bullets[index]!, theirs?.below ?? []);
    const below = [...(index === 0 ? template.notes : []), ...bullets];
    addAll(slots, [says], below);
    return {
      title: words.partTitle(index + 1, titles[index]!),
      says: own ? singleText(says, own.says, earlier.memory) : says.text,
      below: own
        ? textsBelow(below, own.below, earlier.memory, (text) => contradicts(text, proposal))
        : below.map(({ text }) => text),
    };
  });
  return {
    title: earlier.own ? singleText(title, earlier.own.title, earlier.memory) : title.text,
    parts,
    memory: memoryText(slots),
  };
}

/** 「平成28年度」 and whether it is planned or done. */
export function occasion({ parts }: OverviewContent, { chosen }: OverviewProposal) {
  const { period, label } = chosen.thisYear;
  const titles = [...parts.map(({ statementTitle }) => statementTitle), period.edition, label].join(" ");
  const what = /補正後/u.test(period.edition)
    ? words.what.supplement
    : /予定|予算|計画|当初|補正/u.test(titles)
      ? words.what.plan
      : /決算|実績/u.test(titles)
        ? words.what.settlement
        : words.what.other;
  return { year: period.year === null ? label : fiscalYear(period.year), what };
}

function printedTitle({ description, statementTitle }: OverviewPart): string {
  return statementTitle.includes("予定") ? description.title : description.title.replace(/^予定/u, "");
}

function saysOf({ description: { says } }: OverviewPart, what: string): string {
  return what === words.what.plan || what === words.what.supplement ? says : says.replace("の予定", "");
}

function templates(
  reading: OverviewBook,
  { parts, isReconstructed, isCoarse }: OverviewContent,
  { chosen: { unit, mode, lastYear } }: OverviewProposal,
): { readonly notes: Slot[]; readonly bullets: Slot[][] } {
  const largest = itemFinder(reading);
  const figures = parts.flatMap(({ lines }) => lines.flatMap((line) => line.figures));
  const isRounded = parts.some(({ lines }) =>
    lines.some(({ sources }) => sources.some(({ worth, exact }) => worth.yen < unit || exact.places > 0)),
  );
  const has = (state: string) => figures.some((figure) => figure.state === state);
  const notes = [
    ...(isRounded ? [["r", words.note(mode, unit, parts.length > 1)]] : []),
    ...(isReconstructed ? [["c", words.reconstructedNote(lastYear!.label)]] : []),
    ...(isCoarse ? [["p", words.coarseNote(lastYear!.label)]] : []),
    ...(has("unreadable") ? [["u", words.unreadableNote]] : []),
    ...(has("fixed") ? [["f", words.fixedNote]] : []),
  ].map(([id, text]): Slot => ({ id: id!, text: text!, start: NOTE_START }));
  const bullets = parts.map(({ lines }, index) =>
    lines.flatMap(({ description, sources }, line): Slot[] => {
      const items = description.isExplained ? largest(sources) : NO_ITEMS;
      if (!items.labels.length) return [];
      const text = words.bullet(description.label, items.labels, items.hasMore);
      return [{ id: `${index}.${line}`, text, start: bulletStart(description.label) }];
    }),
  );
  return { notes, bullets };
}

const NO_ITEMS: LargestItems = { labels: [], hasMore: false };

/** The body's own words for a line are better than those of a template. */
function bulletsWith(slots: readonly Slot[], theirs: readonly string[]): Slot[] {
  return slots.map((slot) => {
    const found = theirs.find((text) => compact(text).startsWith(compact(slot.start)));
    return found === undefined ? slot : { ...slot, text: found };
  });
}

/** A note that declares another rounding than the sheet now has. */
function contradicts(text: string, { chosen: { mode } }: OverviewProposal): boolean {
  const declared = isNote(text) ? declaredRounding(compact(text)) : null;
  return declared !== null && declared !== mode;
}

/** The words of an overview of another year, said of this one. */
function inYear(earlier: EarlierOverview, year: number | null): EarlierOverview {
  const [theirs] = yearsOf(earlier.statements);
  const from = theirs?.period.year ?? null;
  if (from === null || year === null || from === year) return earlier;
  const said = (text: string) => text.replaceAll(fiscalYear(from), fiscalYear(year));
  return {
    ...earlier,
    title: earlier.title && said(earlier.title),
    parts: new Map(
      [...earlier.parts].map(([key, { says, below }]) => [
        key,
        { says: says && said(says), below: below.map(said) },
      ]),
    ),
  };
}
