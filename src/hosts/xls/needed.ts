import type { Budget } from "../xlsx/limits";
import { UnreadableWorkbookError } from "../xlsx/unreadable";
import { RECORD, recordsOf, type StreamRecord } from "./records";
import { leadsToShared, tokensFit } from "./tokens";

/** Of which SheetJS reads values, formulas, formats, names and sheets; all else it is not shown. */
const NEEDED: ReadonlySet<number> = new Set([
  ...[RECORD.begin, RECORD.end, RECORD.sheet, RECORD.look],
  // FILEPASS, CODEPAGE, DATE1904, PROTECT, FORMAT, SST.
  ...[0x002f, 0x0042, 0x0022, 0x0012, 0x041e, 0x00fc],
  // SUPBOOK, EXTERNNAME, EXTERNSHEET, LBL.
  ...[0x01ae, 0x0023, 0x0223, 0x0017, 0x0018, 0x0218],
  // DIMENSIONS, FORMULA, STRING, ARRAY, SHRFMLA, MULRK, NUMBER, BOOLERR, RK, LABEL, LABELSST, RSTRING.
  ...[0x0200, RECORD.formula, 0x0207, RECORD.array, RECORD.sharedFormula],
  ...[RECORD.multipleNumbers, 0x0203, 0x0205, 0x027e, 0x0204, 0x00fd, 0x00d6],
]);
/** SELECTION, which SheetJS passes over. */
const PASSED_OVER = 0x001d;
/** A stream has one list of the sheets of formulas. */
const EXTERNAL_SHEETS = 0x0017;
/** Every formula of a sheet is compared with all of them; cells of more keep their values. */
const MOST_ARRAYS = 1_000;
/** Where records of formulas say how many bytes of tokens they have; those stand right behind. */
const TOKENS: Readonly<Record<number, number>> = {
  [RECORD.formula]: 20,
  [RECORD.sharedFormula]: 8,
  [RECORD.array]: 12,
};
/** LBL: the length of its name, that of its tokens, and its name, before which a bit says how wide its letters are. */
const NAME = { type: 0x0018, letters: 3, tokens: 4, text: 14 };

/**
 * The stream with the same records at the same places, of which those that are not needed are such as are passed over:
 * drawings, notes, links over whole sheets and what no version of Excel names neither fail a book nor cost time. What
 * is cut off at the end is left out.
 * @throws UnreadableWorkbookError where shared formulas come to more than the budget
 */
export function neededOf(stream: Uint8Array, budget: Budget): Uint8Array {
  const needed = Uint8Array.from(stream);
  const view = new DataView(needed.buffer);
  const filter = new Filter(view, budget);
  let end = 0;
  for (const record of recordsOf(view)) {
    if (!filter.keeps(record)) view.setUint16(record.start, PASSED_OVER, true);
    end = record.body + record.length;
  }
  return needed.subarray(0, end);
}

class Filter {
  private isKept = false;
  private hasExternalSheets = false;
  private arrays = 0;
  /** Bytes of the tokens of the longest formula that cells of this sheet share. */
  private shared = 0;

  constructor(
    private readonly view: DataView,
    private readonly budget: Budget,
  ) {}

  keeps(record: StreamRecord): boolean {
    // What is continued shares its fate.
    if (record.type !== RECORD.continued) this.isKept = this.isNeeded(record);
    return this.isKept;
  }

  private isNeeded(record: StreamRecord): boolean {
    const { type, length, depth } = record;
    const isEdge = type === RECORD.begin || type === RECORD.end;
    if (type === RECORD.begin && depth === 1) [this.arrays, this.shared] = [0, 0];
    if (isEdge || depth > 1) return isEdge;
    this.readFormula(record);
    if (type === RECORD.array) return ++this.arrays <= MOST_ARRAYS;
    if (type === RECORD.sharedFormula) this.shared = Math.max(this.shared, length);
    if (type !== EXTERNAL_SHEETS) return NEEDED.has(type);
    if (length < 2)
      throw new UnreadableWorkbookError("damaged-file", "sheets of formulas without their number");
    const isFirst = !this.hasExternalSheets;
    this.hasExternalSheets = true;
    return isFirst;
  }

  /** @throws UnreadableWorkbookError where it does not fit into its record */
  private readFormula({ type, body, length }: StreamRecord): void {
    const { view } = this;
    const recordEnd = body + length;
    let counted = TOKENS[type];
    let from = body + (counted ?? 0) + 2;
    if (type === NAME.type && length > NAME.text) {
      counted = NAME.tokens;
      const width = view.getUint8(body + NAME.text) & 1 ? 2 : 1;
      from = body + NAME.text + 1 + view.getUint8(body + NAME.letters) * width;
    }
    if (counted === undefined) return;
    const isCut = body + counted + 2 > recordEnd;
    const tokens = { view, from, end: isCut ? from : from + view.getUint16(body + counted, true), recordEnd };
    if (isCut || !tokensFit(tokens, type === RECORD.formula))
      throw new UnreadableWorkbookError("damaged-file", "tokens of a formula beyond their place");
    if (leadsToShared(tokens)) this.budget.spend("formulaCharacters", this.shared);
  }
}
