import { gather, remembered } from "../../book/collections";
import { compact, labelKey } from "../../book/text";
import type { Line, Sheet, Statement } from "../../types";
import { budgetTotal } from "./budget-total";
import type { SaidAmount, SentenceReader } from "./sentence";
import { shortfall } from "./shortfall";
import { taxIncluded } from "./tax-included";

/** Every kind of sentence whose amounts are read; sentences that only mention amounts are none. */
const READERS: readonly SentenceReader[] = [shortfall, budgetTotal, taxIncluded];

/** A sentence goes on in the cells below it, over so many at most. */
const MOST_CELLS = 8;

/** A text, and in which cell each of its characters stands. */
interface Passage {
  readonly text: string;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly end: number }[];
}

/** The amounts that sentences of a sheet name (予算第1条, 第4条), as a statement for each sentence. */
export function sentencesIn(sheet: Sheet): Statement[] {
  return gather(passagesOf(sheet), (passage) =>
    gather(READERS, (read) => {
      const said = read(passage.text);
      return said ? [toStatement(sheet, passage, said)] : [];
    }),
  );
}

function isRead(text: string): boolean {
  return text.includes("円") && READERS.some((read) => read(text) !== null);
}

/** Texts that are such a sentence, alone or with the cells in which they go on. */
function passagesOf({ cells }: Sheet): Passage[] {
  const compacted = remembered(compact);
  const texts: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  for (const { row, column, value } of cells)
    if (typeof value === "string" && value.length > 1) texts.push({ row, column, text: compacted(value) });
  const passages: Passage[] = [];
  let taken = -1;
  texts.forEach((first, index) => {
    if (index <= taken || !/資本的収|総額|消費税/u.test(first.text)) return;
    let text = "";
    const parts: { row: number; column: number; end: number }[] = [];
    for (let at = index; at < texts.length && parts.length < MOST_CELLS; at++) {
      const next = texts[at]!;
      if (at > index && next.row - texts[at - 1]!.row > 1) break;
      text += next.text;
      parts.push({ row: next.row, column: next.column, end: text.length });
      if (next.text.endsWith("。") || isRead(text)) break;
    }
    if (!isRead(text)) return;
    passages.push({ text, cells: parts });
    taken = index + parts.length - 1;
  });
  return passages;
}

function toStatement({ name }: Sheet, { cells }: Passage, said: readonly SaidAmount[]): Statement {
  const units = new Set(said.map(({ amount }) => amount.unit));
  const unit = units.size === 1 ? said[0]!.amount.unit : 1;
  const lines = said.map((each) => toLine(each, unit, cells));
  const [first, last] = [cells[0]!, cells.at(-1)!];
  const columns = cells.map(({ column }) => column).toSorted((a, b) => a - b);
  return {
    id: "",
    kind: "article",
    scope: "other",
    sheet: name,
    range: { top: first.row, left: columns[0]!, bottom: last.row, right: columns.at(-1)! },
    title: "",
    unit,
    decimals: 0,
    rounding: unit === 1 ? "exact" : "unknown",
    period: null,
    columns: [{ column: first.column, label: "", key: "", role: "amount", period: null }],
    lines,
    roles: Object.fromEntries(said.flatMap(({ role }, line) => (role === null ? [] : [[role, line]]))),
    remarks: [],
  };
}

function toLine({ label, role, amount, sign }: SaidAmount, unit: number, cells: Passage["cells"]): Line {
  const { row, column } = cells.find(({ end }) => amount.start < end)!;
  const value = (sign * amount.figure * amount.unit) / unit;
  return {
    row,
    labelColumn: column,
    label,
    key: labelKey(label),
    stem: "",
    opensStatement: false,
    level: 0,
    type: "item",
    role,
    sign: 1,
    amounts: [{ value, source: "sentence" }],
    places: [{ row, column }],
  };
}
