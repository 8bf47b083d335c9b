import { DISPLAY_REASONS, ownDisplay, shownFigure } from "../../specimens/other-programs/display-reasons";
import { FORMULA_REASONS, isSameResult } from "../../specimens/other-programs/formula-reasons";
import { FORMULAS, RULES } from "../../specimens/other-programs/formulas";
import type { Again } from "../../specimens/other-programs/judge";
import { REASONS } from "../../specimens/other-programs/readings";
import { printedValue, type ProgramTable } from "../../specimens/other-programs/tables";
import type { Written } from "./reading";
import type { Row } from "./saved";

const HEAD = [
  "Program",
  "Marks",
  "検証結果 and 概要",
  "Waivers",
  "Reading choices",
  "Charts",
  "Formulas",
  "Findings",
  "Checked again",
];

/** What was measured. */
interface Measured {
  readonly before: Again;
  readonly saved: readonly Row[];
  readonly read: readonly Written[];
  readonly formulas: ProgramTable;
  readonly displays: ProgramTable;
}

/** docs/other-programs.md. */
export function documentOf({ before, saved, read, formulas, displays }: Measured): string {
  return `# Other programs

Made by \`npm run other-programs\`, which runs them; what the tests compare with is stored in \`test/other-programs\`.

## What they keep

A copy with marks, 検証結果, 概要 with ${before.saved.charts} charts, ${before.waived} waivers and ${before.choices} reading choice, opened and saved by each program and checked again. What three of them saved is checked by a test.

How our own things are known again: a sheet by its property, by its marker rule over the whole sheet, or by its hidden defined name; a mark by its formula; a chart by its name, or by showing figures below the print area (in the pane: by its title); waivers and reading choices by their namespace in any custom XML part, else by the records at the end of 検証結果. The copy that is made next has all of them again, but for charts that the program dropped: that they are gone is said, and \`--charts\` makes them once more.

${table([HEAD, ...saved.map((row) => cellsOf(before, row))])}

"Checked again": the copy made from the saved book has the same sheets (ours replaced, none twice), marks and single charts.

## What they read

A book with texts, numbers, formats, errors and formulas of all kinds, written by eight programs and read by five and by us: values, formulas and formats of every cell. A number is a note below; each says who is right. (xlsx-populate does not save an error that was typed.) \`test/other-programs/readings.tsv\` has what most readers find, and our own reader is held to it.

${table([["Written by", ...read[0]!.differences.map(({ reader }) => reader)], ...read.map(readRow)])}

${REASONS.map(({ right, why }, at) => `${at + 1}. ${right === "ours" ? "We are right. " : "Both are right. "}${why}`).join("\n")}

## What they compute

${FORMULAS.length} formulas, each with what Excel gives and the rule that says so (\`specimens/other-programs/formulas.ts\`); \`test/other-programs/formulas.tsv\` has what each program gives. Our calculator follows Excel in all of them. Rules: ${Object.values(RULES).join("; ")}. Where programs differ:

${formulaDifferences(formulas)}

## What they show

${displays.rows.length} displays, of 16 values under 20 formats (\`test/other-programs/displays.tsv\`). Where a program shows another figure than we read:

${displayDifferences(displays)}

${FINDINGS}`;
}

/** What `findings/` found of other software, and what keeps our users from it. */
const FINDINGS = `## What else was found

Each script of \`findings/\` says versions, what it saw and fails if that changes; what it means here:

${[
  [
    "builtin-formats-of-japan, japanese-number-formats",
    "our table of built-in formats is the Japanese one (test/hosts/xlsx/read-cells, test/engine/book/dates)",
  ],
  [
    "minus-under-conditions, triangle-formats-in-other-files",
    "the section that prints a figure decides its sign (test/engine/book/number-format, tables.test)",
  ],
  [
    "fifteen-digits-in-engines, triangle-amounts-in-engines, japanese-functions-in-engines, subtotals-of-subtotals",
    "one calculator after Excel's rules; what it does not know stays unknown, and the stored result is believed (test/engine/book/formula)",
  ],
  [
    "sums-over-months",
    "3-D sums are computed quoted or not; a book that LibreOffice or gnumeric has computed anew holds errors there, which are told as amounts that cannot be read: let Excel compute it again (tables.test)",
  ],
  [
    "precision-as-displayed",
    "fullPrecision=0 is obeyed (test/engine/book/formula/precision-as-displayed); a program that drops it changes what the book comes to",
  ],
  ["figures-under-merges", "covered-amount tells them (test/engine/detection/displayed-figures)"],
  [
    "furigana-in-labels, ideographic-spaces, minus-signs-in-shift-jis",
    "readings are left out, every width of space and every minus is known (test/hosts/xlsx/read-cells, test/engine/book/text, amount)",
  ],
  [
    "shared-formulas, texts-that-formulas-give",
    "shared formulas are moved to their cells, texts read by their kind (test/hosts/xlsx/shared-formula, tables.test); formulas whose results a program dropped count as never calculated",
  ],
  [
    "sheet-parts-of-other-names, books-without-properties",
    "our parts are named as Excel names them, and a book needs no properties to be read (test/hosts/xlsx)",
  ],
]
  .map(([scripts, meaning]) => `- ${scripts}: ${meaning}.`)
  .join("\n")}
`;

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Notes by reader: the same, or which reasons there are for what differs. */
function readRow({ writer, cells, differences }: Written): string[] {
  return [
    `${writer} (${cells} cells)`,
    ...differences.map(({ of }) => {
      if (!of) return "cannot read it";
      if (of.length === 0) return "the same";
      const notes = of.map((each) => REASONS.findIndex(({ fits }) => fits(each)) + 1);
      const known = [...new Set(notes)]
        .sort((a, b) => a - b)
        .map((note) => (note ? `[${note}]` : "**unexplained**"));
      return `${of.length} differ: ${known.join(" ")}`;
    }),
  ];
}

function formulaDifferences({ programs, rows }: ProgramTable): string {
  const told = rows.flatMap(({ keys: [formula = ""], told }, at) =>
    programs.flatMap((program, index) =>
      isSameResult(told[index]!, printedValue(FORMULAS[at]![1])) ? [] : [{ formula, program }],
    ),
  );
  return listed(FORMULA_REASONS, told);
}

function displayDifferences({ programs, rows }: ProgramTable): string {
  const told = rows.flatMap(({ keys: [format = "", value = ""], told }) =>
    programs.flatMap((program, index) => {
      const shown = told[index]!;
      const isSame = shownFigure(shown) === ownDisplay(format, Number(value));
      return isSame ? [] : [{ format, value: Number(value), program, shown }];
    }),
  );
  return listed(DISPLAY_REASONS, told);
}

/** Each reason with how many cases it is for. */
function listed<Case>(
  reasons: readonly { readonly why: string; readonly fits: (each: Case) => boolean }[],
  cases: readonly Case[],
): string {
  const of = (each: Case) => reasons.find(({ fits }) => fits(each));
  const known = reasons.map(
    (reason) => `- ${reason.why} (${cases.filter((each) => of(each) === reason).length})`,
  );
  const open = cases.filter((each) => !of(each));
  return [...known, ...open.map((each) => `- **unexplained**: ${JSON.stringify(each)}`)].join("\n");
}

function cellsOf(before: Again, { name, version, again }: Row): string[] {
  const title = `${name} ${version}`.trim();
  if (!again) return [title, ...HEAD.slice(1).map(() => "does not save it")];
  const { saved, copied } = again;
  const isSame = JSON.stringify(again.findings) === JSON.stringify(before.findings);
  const isWhole =
    JSON.stringify(copied.sheets) === JSON.stringify(before.saved.sheets) &&
    copied.marks === before.saved.marks &&
    copied.charts === saved.charts;
  return [
    title,
    saved.marks ? "kept" : "lost, made again",
    copied.sheets.length === before.saved.sheets.length ? "known again" : "lost or doubled",
    kept(again.waived, before.waived),
    kept(again.choices, before.choices),
    kept(saved.charts, before.saved.charts),
    kept(again.formulas, before.formulas),
    isSame ? `the same ${before.findings.length}` : `${again.findings.length} for ${before.findings.length}`,
    isWhole ? "yes" : "**no**",
  ];
}

function kept(now: number, before: number): string {
  return now === before ? "kept" : now === 0 ? "lost" : `${now} of ${before}`;
}
