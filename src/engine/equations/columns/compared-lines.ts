import type { Equation, GivenUp, Statement } from "../../types";
import { byColumn } from "../amounts";
import type { Group } from "../sum";
import type { Book, GiveUp } from "../rule";
import { slackOf } from "../slack";
import { isBorneOut, supportFor } from "../vote";

const YEARS = [
  /^(本|当|今)年度(\(.*\))?$/u,
  /^前年度(\(.*\))?$/u,
  /^(比較|増△?減|差引|比較増減)額?(\(.*\))?$/u,
];

/** The lines of one year: those below its name, or the line so named itself. */
interface Block {
  readonly year: number;
  readonly lines: readonly number[];
}

/**
 * 給与費明細書: the lines of 本年度, of 前年度 and of 比較 below each other, in a table of several columns. A line of 比較 is
 * the difference of its two namesakes, where most say so.
 */
export function comparedLines(book: Book, giveUp: GiveUp): Equation[] {
  return book.statements.flatMap((statement, index) => {
    const blocks = blocksOf(statement);
    return blocks.flatMap(({ lines }, at): Equation[] => {
      const [own, last, change] = [lines, blocks[at + 1]?.lines ?? [], blocks[at + 2]?.lines ?? []];
      if (![0, 1, 2].every((year) => blocks[at + year]?.year === year)) return [];
      const leave = (why: GivenUp["why"]) => {
        giveUp({ what: "total", why, statement: index, line: change[0] ?? null, column: null });
        return [];
      };
      if (!change.length) return [];
      if (!areAlike(statement, own, last) || !areAlike(statement, own, change))
        return leave("ambiguous-parts");
      const found = own.flatMap((line, nth) =>
        byColumn(
          "change",
          book,
          { statement: index, total: change[nth]! },
          {
            addends: [
              { line, factor: 1 },
              { line: last[nth]!, factor: -1 },
            ],
          },
        ),
      );
      const support = supportFor(found, book.statements, slackOf(statement, 2));
      return isBorneOut(support, "named-lines") ? found : leave("no-reading-ties");
    });
  });
}

/** 本年度 = 前年度 + 比較 is that difference, and no total with its parts. */
export function isComparison({ lines }: Statement, { total, addends }: Group): boolean {
  const all = [total, ...addends.map(({ line }) => line)];
  return all.length === 3 && all.every((line, year) => YEARS[year]!.test(lines[line]!.key));
}

function blocksOf({ lines }: Statement): Block[] {
  const starts = lines.flatMap(({ key }, line) => {
    const year = YEARS.findIndex((name) => name.test(key));
    return year < 0 ? [] : [{ line, year }];
  });
  return starts.map(({ line, year }, at) => {
    if (lines[line]!.type !== "heading") return { year, lines: [line] };
    const end = starts[at + 1]?.line ?? lines.length;
    return { year, lines: [...lines.keys()].slice(line + 1, end) };
  });
}

function areAlike({ lines }: Statement, own: readonly number[], other: readonly number[]): boolean {
  const isOne = own.length === 1 && other.length === 1;
  return (
    own.length > 0 &&
    own.length === other.length &&
    own.every((line, at) => isOne || lines[line]!.key === lines[other[at]!]!.key)
  );
}
