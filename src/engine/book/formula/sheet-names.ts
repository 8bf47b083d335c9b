import type { SheetPrefix } from "./reference";
import { CANNOT_TELL } from "./values";

/** Finds the sheets of a book that formulas name; capitals do not matter. */
export class SheetNames {
  private readonly places: ReadonlyMap<string, number>;

  /** @param names in the order of the book, which 3-D references follow. */
  constructor(private readonly names: readonly string[]) {
    this.places = new Map(names.map((name, place) => [name.toLowerCase(), place]));
  }

  /**
   * The sheets that a prefix names, as the book writes them; null where the book has none of that name.
   * @throws Halt for another book.
   */
  named(prefix: SheetPrefix | null, own: string): readonly string[] | null {
    if (prefix === null) return [own];
    if (prefix.book !== null) throw CANNOT_TELL;
    const first = this.places.get(prefix.sheet.toLowerCase());
    const last = prefix.lastSheet === null ? first : this.places.get(prefix.lastSheet.toLowerCase());
    if (first === undefined || last === undefined) return null;
    return this.names.slice(Math.min(first, last), Math.max(first, last) + 1);
  }
}
