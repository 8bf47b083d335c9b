import type { Again } from "../../specimens/other-programs/judge";

/** A program and what a check finds in the book that it saved; null where it saved none. */
export interface Row {
  readonly name: string;
  readonly version: string;
  readonly again: Again | null;
}

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

/** docs/other-programs.md. */
export function documentOf(before: Again, rows: readonly Row[]): string {
  const lines = rows.map((row) => cellsOf(before, row));
  return `# What other programs keep

A copy with marks, 検証結果, 概要 with ${before.saved.charts} charts, ${before.waived} waivers and ${before.choices} reading choice, opened and saved by each program and checked again. Made by \`npm run other-programs\`; what three of them saved is stored in \`test/other-programs\`, and a test checks it.

How our own things are known again: a sheet by its property, by its marker rule over the whole sheet, or by its hidden defined name; a mark by its formula; a chart by its name, or by showing figures below the print area (in the pane: by its title); waivers and reading choices by their namespace in any custom XML part, else by the records at the end of 検証結果. The copy that is made next has all of them again, but for charts that the program dropped: ask for them once more (\`--charts\`).

${[HEAD, HEAD.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}

"Checked again": the copy made from the saved book has the same sheets (ours replaced, none twice), marks and single charts.
`;
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
