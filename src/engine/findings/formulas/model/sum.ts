import { type Reference, type Token, tokenize } from "../../../book/formula";

/** A formula that only adds up: the blocks of cells that it adds or deducts. */
export interface Sum {
  /** Blocks that continue each other are one: B3+B4+B5 adds up what SUM(B3:B5) does. */
  readonly parts: readonly Part[];
  /** The parts before that, as they are written. */
  readonly written: readonly Part[];
}

export interface Part extends Reference {
  readonly sign: 1 | -1;
}

/** The sum that a formula is; null for any other formula. */
export function readSum(formula: string): Sum | null {
  if (!/^[-+(\s]*(?:SUM\s*\(|'?[^\s(]*\$?[A-Z]{1,3}\$?\d)/i.test(formula)) return null;
  const tokens = tokenize(formula);
  if (!tokens?.length) return null;
  const reader: Reader = { tokens, at: 0, written: [] };
  if (!readTerms(reader, 1, false) || reader.at < tokens.length) return null;
  return { parts: joined(reader.written), written: reader.written };
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  readonly written: Part[];
}

function readTerms(reader: Reader, outer: 1 | -1, allowsBlocks: boolean): boolean {
  let sign = outer;
  for (;;) {
    while (isMark(reader, "+") || isMark(reader, "-")) {
      if (isMark(reader, "-")) sign = sign === 1 ? -1 : 1;
      reader.at++;
    }
    if (!readItem(reader, sign, allowsBlocks)) return false;
    if (!isMark(reader, "+") && !isMark(reader, "-")) return true;
    sign = outer;
  }
}

function readItem(reader: Reader, sign: 1 | -1, allowsBlocks: boolean): boolean {
  const token = reader.tokens[reader.at++];
  if (token?.type === "reference") {
    const { top, bottom, left, right } = token.reference;
    if (!allowsBlocks && (top !== bottom || left !== right)) return false;
    reader.written.push({ ...token.reference, sign });
    return true;
  }
  if (token?.type === "function" && token.name === "SUM") {
    do if (!readTerms(reader, sign, true)) return false;
    while (passes(reader, ","));
    return passes(reader, ")");
  }
  if (token?.type !== "mark" || token.mark !== "(") return false;
  return readTerms(reader, sign, allowsBlocks) && passes(reader, ")");
}

function isMark({ tokens, at }: Reader, mark: string): boolean {
  const token = tokens[at];
  return token?.type === "mark" && token.mark === mark;
}

function passes(reader: Reader, mark: string): boolean {
  if (!isMark(reader, mark)) return false;
  reader.at++;
  return true;
}

function joined(parts: readonly Part[]): Part[] {
  const down = merged(
    [...parts].sort(
      (a, b) => compare(a.sheet, b.sheet) || a.sign - b.sign || a.left - b.left || a.top - b.top,
    ),
    (a, b) => a.left === b.left && a.right === b.right && b.top === a.bottom + 1,
  );
  return merged(
    down.sort((a, b) => compare(a.sheet, b.sheet) || a.sign - b.sign || a.top - b.top || a.left - b.left),
    (a, b) => a.top === b.top && a.bottom === b.bottom && b.left === a.right + 1,
  );
}

function merged(parts: readonly Part[], continues: (a: Part, b: Part) => boolean): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last && last.sheet === part.sheet && last.sign === part.sign && continues(last, part)) {
      result[result.length - 1] = { ...last, bottom: part.bottom, right: part.right };
    } else result.push(part);
  }
  return result;
}

function compare(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
}

/** The sum, counted from its own cell: formulas that were copied have the same. */
export function sumForm({ parts }: Sum, row: number, column: number): string {
  return parts
    .map(({ sheet, sign, top, left, bottom, right }) =>
      [sheet ?? "", sign, top - row, left - column, bottom - row, right - column].join(),
    )
    .join(";");
}
