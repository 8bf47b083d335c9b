import { gather } from "../../book/collections";
import { englishTotal } from "../../book/english";
import type { Equation, Term } from "../../types";
import { isCarried } from "../columns/carried";
import type { Book, EquationRule } from "../rule";
import { askedBeside } from "../written/asked";
import { belowParents } from "../written/parents";
import { outOfDate, overTexts } from "../written/results";
import { factored, keyOf, type Spoken, spokenFor } from "../written/spoken";
import { lookedUp } from "../written/looked-up";
import { meantLinks } from "../written/links";
import { inColumnsThatAdd, trusted } from "../written/trusted";
import { familyOfColumn, familyOfLine } from "../written/families";

/** 数式の示す計: what the formulas of a line or a column add up holds where the figure was typed, or computed otherwise. */
export const writtenSum: EquationRule = {
  id: "written-sum",
  words: {
    ja: {
      name: "数式の示す計",
      what: "同じ行・列のほかのセルの数式が示す計算を、手で入力された額や異なる数式の額も満たすか",
      why: "同じ行・列のほかのセルの数式が、その額の計算のしかたを示しています。",
      broken: "同じ行・列のほかのセルの数式で計算した額と一致しません",
      source: "表のほかのセルの数式",
    },
    en: {
      name: "Sum by formulas",
      what: "whether figures that were typed, or computed otherwise, are what the formulas beside them compute",
      why: "The formulas in the other cells of the line or column say how the figure is computed.",
      broken: "is not what the formulas beside it in the line or column compute",
      source: "The formulas in other cells of the table",
    },
  },
  equations: (book, declared) => {
    const computing = [...book.statements.keys()].filter((index) => book.written.hasFormulas(index));
    if (!computing.length) return [];
    const spoken = spokenFor(declared);
    return gather(computing, (index) => ofTable(book, index, declared, spoken));
  },
};

function ofTable(book: Book, index: number, declared: readonly Equation[], spoken: Spoken): Equation[] {
  const { lines, columns } = book.statements[index]!;
  return [
    ...inColumnsThatAdd(
      book,
      gather(lines, (_, line) => alongLine(book, index, line, spoken)),
    ),
    ...gather(columns, (_, column) => downColumn(book, index, column, spoken)),
    ...belowParents(book, index, spoken),
    ...fromElsewhere(book, index, declared),
    ...overTexts(book, index, spoken),
    ...outOfDate(book, index, spoken),
  ];
}

type Place = Omit<Term, "factor">;

/** What a line without parts of its own is made of: 差引残高 ＝ 収入合計 − 支出合計. */
const BALANCE = /差引|差額|残額|残高|収支|過不足|剰余|balance|difference/u;

/** The sums of a line by the formulas of its columns, where no label says what it adds up. */
function alongLine(book: Book, statement: number, line: number, isSpokenFor: Spoken): readonly Equation[] {
  const { lines, columns } = book.statements[statement]!;
  const { type, key } = lines[line]!;
  const isCalledTotal = type === "total" || englishTotal(key) !== null;
  const family = type === "heading" ? null : familyOfLine(book, statement, line);
  // One formula makes a total of what a label calls one; else it may be that column's own.
  const isNamed = isCalledTotal || BALANCE.test(key);
  if (!family || (family.members.length < 2 && !isNamed)) return [];
  const own = book.terms[statement]!;
  const asked = askedBeside(book, family, own[line]!, "down");
  const equations = gather(columns, ({ column: place }, column): Equation[] => {
    const total = own[line]![column]!;
    if (!asked.has(column) || isSpokenFor("down", total)) return [];
    const terms = family.parts.flatMap((part) => {
      const at = book.statements[part.statement]!.columns.findIndex((each) => each.column === place);
      return at < 0 ? [] : [factored(book.terms[part.statement]![part.line]![at]!, part.factor)];
    });
    return terms.length < family.parts.length ? [] : [{ rule: "written-sum", total, terms }];
  });
  // What a label and a formula say alike is declared.
  const isDeclared = isCalledTotal || (isNamed && family.parts.every((part) => isTotal(book, part)));
  return trusted(book, equations, isDeclared);
}

function isTotal({ statements }: Book, { statement, line }: Pick<Place, "statement" | "line">): boolean {
  return statements[statement]!.lines[line]!.type === "total";
}

/** What is taken from other sheets, each figure asked once: as the links of its line, else as the copies of its column. */
function fromElsewhere(book: Book, index: number, declared: readonly Equation[]): Equation[] {
  const links = linked(book, index, declared);
  const asked = new Set(links.map(({ total }) => total));
  return [...links, ...lookedUp(book, index).filter(({ total }) => !asked.has(total))];
}

/** What stands where the rest of its line is linked to another sheet. */
function linked(book: Book, index: number, declared: readonly Equation[]): Equation[] {
  return meantLinks(book, index).flatMap(({ place, terms }): Equation[] => {
    const total = book.terms[place.statement]![place.line]![place.column]!;
    const isSaid = declared.some(
      (each) => each.total === total && each.terms.map(keyOf).join() === terms.map(keyOf).join(),
    );
    const own = terms.map((term) =>
      factored(book.terms[term.statement]![term.line]![term.column]!, term.factor),
    );
    return isSaid ? [] : [{ rule: "written-sum", total, terms: own }];
  });
}

/** The sums of a column by the formulas of its lines. */
function downColumn(book: Book, statement: number, column: number, isSpokenFor: Spoken): readonly Equation[] {
  const family = familyOfColumn(book, statement, column);
  if (!family || family.members.length < 2) return [];
  const table = book.statements[statement]!;
  const own = book.terms[statement]!;
  const asked = askedBeside(
    book,
    family,
    table.lines.map((_, line) => own[line]![column]),
    "across",
  );
  const equations = gather(table.lines, (_, line): Equation[] => {
    if (!asked.has(line) || isCarried(table, line)) return [];
    const total = own[line]![column]!;
    const { amounts } = table.lines[line]!;
    // A line that prints its total alone has no breakdown.
    const isAlone =
      book.written.isTyped(total) && family.parts.every((part) => amounts[part.column]!.source === "blank");
    if (isAlone || isSpokenFor("across", total)) return [];
    return [
      {
        rule: "written-sum",
        total,
        terms: family.parts.map((part) => factored(own[line]![part.column]!, part.factor)),
      },
    ];
  });
  return trusted(book, equations, false);
}
