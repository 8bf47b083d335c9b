import { figure } from "../../../messages/figures";
import { cellName } from "../../book/address";
import { gather } from "../../book/collections";
import { spotOf } from "../../book/spot";
import type { Amount, Line, Statement } from "../../types";
import { isMemo } from "../../equations/memo";
import type { Notice, NoticeBook, NoticeRule } from "./notice";

/** Shorter figures are soon alike: 1,200,000 has two digits. */
const LEAST_DIGITS = 6;

/** So many other columns have to show that the two lines are different things. */
const LEAST_OTHERS = 2;

/**
 * An amount that is that of the line above to the last digit, where the other columns of both lines differ: it was copied
 * down, and a total that is a formula follows it and ties.
 */
export const repeatedAmount: NoticeRule = {
  id: "repeated-amount",
  severity: "warning",
  words: {
    ja: {
      name: "上の行と同じ額",
      what: "ほかの欄では異なる2行が、ある欄だけ同じ額（6桁以上）になっていないか",
      why: "合計が数式なら、上の行の額を写してしまっても検算は合います。",
      found: ({ label, sheet, cell, amount, above }) =>
        `${label}（${sheet} ${cell}）：${amount} は、上の行の${above}と同じです。写し誤りでないか確かめてください`,
    },
    en: {
      name: "Amount of the line above",
      what: "whether two lines print the same amount (six digits or more) in one of their columns only",
      why: "A total that is a formula follows what was copied from the line above, and ties.",
      found: ({ label, sheet, cell, amount, above }) =>
        `${label} (${sheet} ${cell}): ${amount} is that of ${above} above it; see whether it was copied`,
    },
  },
  notices: (book) =>
    gather(book.statements, (statement, index) => {
      const copied = gather(statement.lines, (_, line) =>
        copiedIn(book, index, line).map((column) => ({ line, column })),
      );
      const added = copied.length > 0 ? addedWithLineAbove(book, index) : new Set();
      return copied
        .filter(({ line }) => added.has(line))
        .map(({ line, column }) => toNotice(statement, line, column));
    }),
};

/** The one column in which a line repeats the line above it; none where several do, for then they are one thing. */
function copiedIn({ statements, written }: NoticeBook, index: number, line: number): readonly number[] {
  const { lines, columns } = statements[index]!;
  const [above, own] = [lines[line - 1], lines[line]!];
  if (!above || !isItem(above) || !isItem(own) || above.level !== own.level || above.key === own.key)
    return [];
  const isEqual = ({ value }: Amount, at: number) => !!value && value === above.amounts[at]!.value;
  const column = own.amounts.findIndex(isEqual);
  if (column < 0 || own.amounts.findLastIndex(isEqual) > column) return [];
  const filled = own.amounts.filter(({ value }, at) => value && above.amounts[at]!.value);
  if (filled.length <= LEAST_OTHERS) return [];
  const isPlain = !["change", "running"].includes(columns[column]!.role);
  const isTyped = written.isTyped({ statement: index, line, column });
  const amount = own.amounts[column]!.value!;
  return isPlain && isTyped && digitsOf(amount) >= LEAST_DIGITS && !isShare(lines, column, amount)
    ? [column]
    : [];
}

/** 均等割: what is divided in equal parts stands in more lines than the one that it was copied to. */
function isShare(lines: readonly Line[], column: number, amount: number): boolean {
  return lines.filter((line) => isItem(line) && line.amounts[column]!.value === amount).length > 2;
}

function isItem(line: Line): boolean {
  return line.type === "item" && !line.copies && !isMemo(line);
}

/** The lines that some total, or the formula of one, adds up together with the line above them. */
function addedWithLineAbove({ statements, totals, written }: NoticeBook, index: number): ReadonlySet<number> {
  const { lines, columns } = statements[index]!;
  const sums = [
    ...totals[index]!.groups.map(({ addends }) => addends.map(({ line }) => line)),
    ...gather(lines, (_, line) =>
      columns.map((__, column) =>
        (written.formOf({ statement: index, line, column }) ?? [])
          .filter((term) => term.statement === index && term.column === column)
          .map((term) => term.line),
      ),
    ),
  ];
  return new Set(
    gather(sums, (taken) => {
      const all = new Set(taken);
      return taken.filter((line) => all.has(line - 1));
    }),
  );
}

function digitsOf(value: number): number {
  return String(Math.abs(value)).replace(/(?<!0)0+$/u, "").length;
}

function toNotice(statement: Statement, line: number, column: number): Notice {
  const { sheet, lines, columns, decimals } = statement;
  const [own, above] = [line, line - 1].map((at) => spotOf(statement, at, column));
  return {
    cells: [
      { sheet, ...own! },
      { sheet, ...above! },
    ],
    args: {
      label: lines[line]!.label,
      sheet,
      cell: cellName(own!.row, own!.column),
      amount:
        `${columns[column]!.label} ${figure(lines[line]!.amounts[column]!.value!, decimals, "ja")}`.trim(),
      above: lines[line - 1]!.label,
    },
  };
}
