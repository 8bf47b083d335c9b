import { gather } from "../../book/collections";
import type { Statement, Term } from "../../types";
import type { WrittenForms } from "./forms";

type Place = Omit<Term, "factor">;

/** What the links of a line have in common: so many columns further, lines of other sheets. */
interface LinkFamily {
  readonly parts: readonly (Omit<Place, "column"> & { readonly factor: Term["factor"] })[];
  readonly aside: number;
  /** The columns whose figures are linked so. */
  readonly members: ReadonlySet<number>;
}

/** A figure that stands where the others are links, and what it would be linked to. */
export interface MeantLink {
  readonly place: Place;
  readonly terms: readonly Term[];
}

interface Linking {
  readonly statements: readonly Statement[];
  readonly written: WrittenForms;
}

/** Elsewhere in the table so many lines link alike in a column at whose end the line of links may stop. */
const LINES_ALIKE = 2;

/**
 * Figures of a line of links (='第1表'!C5 beside ='第1表'!E5) that are typed or computed otherwise: between two links of
 * the line, or where other lines of the table link as this one does in its other columns.
 */
export function meantLinks(book: Linking, index: number): readonly MeantLink[] {
  const { lines, columns } = book.statements[index]!;
  const families = lines.map(({ type }, line) => (type === "heading" ? null : familyOf(book, index, line)));
  const isLinkedAlike = (line: number, column: number, aside: number) =>
    families.filter((each, at) => at !== line && each?.aside === aside && each.members.has(column)).length >=
    LINES_ALIKE;
  return gather(families, (family, line) => {
    if (!family) return [];
    return columns.flatMap((_, column): MeantLink[] => {
      if (family.members.has(column) || lines[line]!.amounts[column]!.source === "blank") return [];
      const isBetween = family.members.has(column - 1) && family.members.has(column + 1);
      if (!isBetween && !isLinkedAlike(line, column, family.aside)) return [];
      const terms = termsAt(book.statements, family, columns[column]!.column);
      return terms ? [{ place: { statement: index, line, column }, terms }] : [];
    });
  });
}

function familyOf({ statements, written }: Linking, index: number, line: number): LinkFamily | null {
  const own = statements[index]!;
  const byForm = new Map<string, { terms: readonly Term[]; aside: number; members: Set<number> }>();
  own.columns.forEach(({ column: place }, column) => {
    const terms = written.formOf({ statement: index, line, column });
    if (!terms?.length || terms.some(({ statement }) => statements[statement]!.sheet === own.sheet)) return;
    const asides = new Set(
      terms.map((term) => statements[term.statement]!.columns[term.column]!.column - place),
    );
    if (asides.size > 1) return;
    const [aside] = asides;
    const form = `${aside} ${terms.map(({ statement, line: at, factor }) => `${statement}:${at}*${factor}`).join()}`;
    const family = byForm.get(form) ?? { terms, aside: aside!, members: new Set() };
    byForm.set(form, family);
    family.members.add(column);
  });
  const [first, second] = [...byForm.values()].sort((a, b) => b.members.size - a.members.size);
  if (!first) return null;
  if (first.members.size === second?.members.size) {
    // =SUMIF(…,$A5,…) of which the other lines of its column have copies is none that went astray.
    const copied = [...byForm.values()].filter(({ members }) =>
      [...members].some((column) => hasCopies({ statements, written }, index, { line, column })),
    );
    if (copied.length !== 1) return null;
    return familyFrom(copied[0]!);
  }
  return familyFrom(first);
}

/** Whether most lines of the table that compute in a column do as one of them does. */
function hasCopies(
  { statements, written }: Linking,
  statement: number,
  { line, column }: Pick<Place, "line" | "column">,
): boolean {
  const own = { statement, line, column };
  const others = statements[statement]!.lines.flatMap((_, at) => {
    const other = { statement, line: at, column };
    return at !== line && written.formOf(other) ? [other] : [];
  });
  const copies = others.filter((other) => written.isCopy(own, other)).length;
  return copies >= LINES_ALIKE && copies * 2 > others.length;
}

function familyFrom(first: { terms: readonly Term[]; aside: number; members: Set<number> }): LinkFamily {
  return {
    parts: first.terms.map(({ statement, line: at, factor }) => ({ statement, line: at, factor })),
    aside: first.aside,
    members: first.members,
  };
}

function termsAt(
  statements: readonly Statement[],
  { parts, aside }: LinkFamily,
  place: number,
): readonly Term[] | null {
  const terms = parts.flatMap(({ statement, line, factor }): Term[] => {
    const column = statements[statement]!.columns.findIndex((each) => each.column === place + aside);
    return column < 0 ? [] : [{ statement, line, column, factor }];
  });
  return terms.length === parts.length ? terms : null;
}
