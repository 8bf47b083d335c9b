import { addAll, greatest, smallest } from "../book/collections";
import type { Amount, Column, Line, Range, Statement } from "../types";
import type { Heading } from "./columns";

/** A statement with the text right above its headings that may say which year it shows. */
export interface Captioned {
  readonly statement: Statement;
  readonly caption: string;
}

/** All lines of a table for one year, or the differences between two. */
interface Block {
  readonly statement: Statement;
  readonly caption: string;
  readonly heading: Heading;
  readonly lines: readonly Line[];
}

type HeadingOf = (label: string) => Heading;

/**
 * Statements of one column that are printed block by block (all lines for 本年度, again for 前年度, again for 比較) become
 * one with a column for each block, whose lines say where the amounts stand. The caption of a block is a line of its
 * own, stands above its headings, or is its heading; the blocks have the same lines, though some may be left out.
 */
export function joinedBlocks(found: readonly Captioned[], headingOf: HeadingOf): Statement[] {
  const joined: Statement[] = [];
  for (let index = 0; index < found.length; index++) {
    const blocks = blocksOf(found[index]!, headingOf);
    let last = index;
    for (let next = index + 1; blocks.length > 0 && next < found.length; next++) {
      const more = blocksOf(found[next]!, headingOf);
      if (!more.length || !areOfOneTable([...blocks, ...more])) break;
      addAll(blocks, more);
      last = next;
    }
    const isJoined = blocks.length > 1 && areOfOneTable(blocks);
    joined.push(isJoined ? asOne(blocks) : found[index]!.statement);
    if (isJoined) index = last;
  }
  return joined;
}

/** The blocks of a statement with their captions; none where a line has no caption above it. */
function blocksOf({ statement, caption }: Captioned, headingOf: HeadingOf): Block[] {
  const { columns, lines } = statement;
  if (columns.length !== 1) return [];
  const starts = lines.flatMap(({ key, amounts }, index) =>
    amounts[0]?.source === "blank" && isYear(headingOf(key)) ? [index] : [],
  );
  const above = isYear(headingOf(caption)) ? caption : columns[0]!.key;
  const cuts = starts[0] === 0 ? starts : [-1, ...starts];
  const blocks = cuts.map((start, at) => {
    const own = start < 0 ? above : lines[start]!.key;
    return {
      statement,
      caption: own,
      heading: headingOf(own),
      lines: lines.slice(start + 1, cuts[at + 1] ?? lines.length),
    };
  });
  return blocks.every(({ heading, lines: own }) => isYear(heading) && own.length > 0) ? blocks : [];
}

function isYear({ role, key }: Heading): boolean {
  return key !== "" && (role === "change" || role === "amount");
}

/** Whether the captions differ, an amount stands first, and every block has the lines of the longest or most of them. */
function areOfOneTable(blocks: readonly Block[]): boolean {
  const [{ statement: first, heading }, ...more] = blocks as [Block, ...Block[]];
  if (heading.role !== "amount" || new Set(blocks.map(({ caption }) => caption)).size < blocks.length)
    return false;
  if (more.some(({ statement }) => statement.unit !== first.unit)) return false;
  const base = longest(blocks);
  return blocks.every(({ lines }) => {
    const matched = matches(base.lines, lines);
    return matched !== null && lines.length * 5 >= base.lines.length * 4;
  });
}

function longest(blocks: readonly Block[]): Block {
  return blocks.reduce((a, b) => (b.lines.length > a.lines.length ? b : a));
}

/** For each line of the base the line of the block with its label, or null; null where the block has any other line. */
function matches(base: readonly Line[], lines: readonly Line[]): (Line | null)[] | null {
  let next = 0;
  const found = base.map(({ key }) => (lines[next]?.key === key ? lines[next++]! : null));
  return next === lines.length ? found : null;
}

function asOne(blocks: readonly Block[]): Statement {
  const known = blocks.find(({ statement }) => statement.kind !== "table") ?? blocks[0]!;
  const base = longest(blocks);
  const rows = blocks.map(({ lines }) => matches(base.lines, lines)!);
  const named = matches(base.lines, known.lines)!;
  const decimals = greatest(blocks.map(({ statement }) => statement.decimals));
  const lines = base.lines.map((line, index): Line => {
    const all = rows.map((own) => own[index]!);
    const { role = null, sign = 1 } = named[index] ?? {};
    return {
      ...line,
      type: all.find((own) => own && own.type !== "heading")?.type ?? line.type,
      role,
      sign,
      amounts: all.map((own, block) => scaled(own, decimals - blocks[block]!.statement.decimals)),
      places: rows.map((own, block) => placeOf(own, index, blocks[block]!)),
    };
  });
  const roles = lines.flatMap(({ role }, index) => (role === null ? [] : [[role, index] as const]));
  const { caption, statement } = blocks[0]!;
  return {
    ...known.statement,
    // Ratios are by line of a block, and blocks are compared without them.
    ratios: [],
    title: statement.title.replace(new RegExp(`\\s*${escaped(caption)}$`, "u"), ""),
    range: around(blocks.map((block) => block.statement.range)),
    decimals,
    period: statement.period,
    columns: blocks.map(toColumn),
    lines,
    roles: Object.fromEntries(roles),
    remarks: [...new Set(blocks.map((block) => block.statement))].flatMap(({ remarks }) => remarks),
  };
}

function toColumn({ statement, caption, heading: { key, role, period } }: Block): Column {
  const { column } = statement.columns[0]!;
  return { column, label: caption, key, role, period: role === "change" ? null : period };
}

/** A line that a block leaves out prints nothing there. */
function scaled(line: Line | null, by: number): Amount {
  const amount = line?.amounts[0];
  if (!amount) return { value: 0, source: "blank" };
  return by && amount.value !== null ? { ...amount, value: amount.value * 10 ** by } : amount;
}

/** Where the line stands in the block, or would stand: below the line before it. */
function placeOf(own: readonly (Line | null)[], index: number, { statement, lines }: Block) {
  const { column } = statement.columns[0]!;
  const line = own[index];
  if (line) return line.places?.[0] ?? { row: line.row, column };
  const above = own.slice(0, index).findLast((other) => other !== null);
  return { row: above ? above.row + 1 : lines[0]!.row, column };
}

function around(ranges: readonly Range[]): Range {
  return {
    top: smallest(ranges.map(({ top }) => top)),
    left: smallest(ranges.map(({ left }) => left)),
    bottom: greatest(ranges.map(({ bottom }) => bottom)),
    right: greatest(ranges.map(({ right }) => right)),
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
