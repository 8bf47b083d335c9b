import { cellName } from "../../src/engine/book/address";
import type { Cell } from "../../src/engine/types";
import { readWorkbook } from "../../src/hosts/xlsx/read";

/** What a reader finds in a cell; null for what is not there. */
export interface Reading {
  readonly value: Cell["value"];
  readonly formula: string | null;
  readonly format: string;
}

/** Sheet → cell → what is read there. */
export type Readings = Readonly<Record<string, Readonly<Record<string, Reading>>>>;

export const ASPECTS = ["value", "formula", "format"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What our own reader finds. */
export function ownReadings(bytes: Uint8Array): Readings {
  return Object.fromEntries(
    readWorkbook(bytes, "読取.xlsx").sheets.map(({ name, cells }) => [
      name,
      Object.fromEntries(
        cells.map(({ row, column, value, formula = null, format = "General" }) => [
          cellName(row, column),
          { value, formula, format },
        ]),
      ),
    ]),
  );
}

/** One aspect of a reading as it is compared: the spelling of formulas and formats differs between programs. */
export function compared(reading: Reading | undefined, aspect: Aspect): string {
  if (!reading) return "absent";
  const { value, formula, format } = reading;
  if (aspect === "value") return JSON.stringify(value);
  // LibreOffice keeps an error that was typed as a formula, writes ; between arguments and . behind sheets.
  if (aspect === "formula")
    return formula === null || formula.startsWith("#") ? "" : plainFormula(formula).toUpperCase();
  const bare = format.replace(/["\\]/g, "").toUpperCase();
  return bare.replace(/\[\$-[0-9A-F]*411\]/g, "");
}

function plainFormula(formula: string): string {
  return formula
    .replace(/\$(?='|[^\d$A-Z])/gi, "")
    .replaceAll(";", ",")
    .replace(/('[^']+')\./g, "$1!")
    .replace("_xlfn.", "");
}

/** Why two readers differ about a cell, and which of them Excel agrees with. */
export interface Reason {
  readonly right: "ours" | "both";
  readonly why: string;
  readonly fits: (difference: Difference) => boolean;
}

export interface Difference {
  readonly aspect: Aspect;
  readonly own: Reading | undefined;
  readonly other: Reading | undefined;
}

export const REASONS: readonly Reason[] = [
  {
    right: "ours",
    why: "Formats that are numbered and not spelt out (38, 57) are those of the country in which Excel runs: in Japan −1,234 in red, and R7.4.1. Others take the American ones, or General.",
    fits: ({ aspect, own, other }) =>
      aspect === "format" &&
      /^(#,##0;\[Red\]-#,##0|\[\$-411\]ge\.m\.d)$/.test(own?.format ?? "") &&
      /^(#,##0(_\))?\s?;\[RED\]\(#,##0\)|GENERAL|M\/D\/YYYY)$/.test(compared(other, "format")),
  },
  {
    right: "ours",
    why: "_x0041_ in a text stands for A (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19).",
    fits: ({ aspect, own, other }) => aspect === "value" && own?.value === "A" && other?.value === "_x0041_",
  },
  {
    right: "ours",
    why: "gnumeric writes the space at the end of a text without xml:space, and Excel then leaves it out.",
    fits: ({ aspect, own, other }) =>
      aspect === "value" && typeof other?.value === "string" && own?.value === other.value.trimEnd(),
  },
  {
    right: "both",
    why: "LibreOffice has no truth values: they are 1 and 0 under a format of their own, typed ones the formula TRUE().",
    fits: ({ aspect, own, other }) =>
      typeof own?.value === "boolean" &&
      (aspect === "value"
        ? other?.value === Number(own.value)
        : /^(TRUE|FALSE)\(\)$/.test(other?.formula ?? "")),
  },
  {
    right: "both",
    why: "A formula without a stored result: LibreOffice computes it when it opens the book, we say that it was never calculated and compute it for the check.",
    fits: ({ aspect, own, other }) =>
      aspect === "value" && own?.formula != null && own.value === null && other !== undefined,
  },
  {
    right: "ours",
    why: "SheetJS passes over formulas without a stored result; Excel has and computes them.",
    fits: ({ own, other }) => own?.formula != null && own.value === null && other === undefined,
  },
  {
    right: "ours",
    why: "hucre gives the first cell of a shared formula its formula, and the others none; Excel moves it down.",
    fits: ({ aspect, own, other }) => aspect === "formula" && own?.formula != null && other?.formula === "",
  },
  {
    right: "ours",
    why: 'exceljs reads the text that gnumeric stores as the result of a formula (t="s", an index of the shared strings) as the index.',
    fits: ({ aspect, own, other }) =>
      aspect === "value" &&
      own?.formula != null &&
      typeof own.value === "string" &&
      typeof other?.value === "number",
  },
];

/** Every aspect in which two readers differ. */
export function differencesOf(
  own: Readings,
  other: Readings,
): readonly (Difference & { readonly cell: string })[] {
  const sheets = new Set([...Object.keys(own), ...Object.keys(other)]);
  return [...sheets].flatMap((sheet) => {
    const [ours, theirs] = [own[sheet] ?? {}, other[sheet] ?? {}];
    const cells = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return [...cells].flatMap((cell) =>
      ASPECTS.filter((aspect) => compared(ours[cell], aspect) !== compared(theirs[cell], aspect)).map(
        (aspect) => ({ aspect, own: ours[cell], other: theirs[cell], cell: `${sheet}!${cell}` }),
      ),
    );
  });
}
