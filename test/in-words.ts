import { cellName, columnName, rangeName } from "../src/engine/book/address";
import { type SheetSpot, spotOf } from "../src/engine/book/spot";
import { unitName } from "../src/messages/units";
import { EQUATION_RULES } from "../src/engine/equations";
import { messageOf } from "../src/engine/report/wording";
import type { Check, Equation, Finding, Statement, Term } from "../src/engine/types";

type Found = Pick<Check, "statements" | "equations" | "findings">;

/**
 * What was read as what, for a reviewer: each table with its columns, below it the equations of its totals in words, and
 * at last what was found. An equation that holds in several columns or lines is said once, its cells by what changes;
 * ties with other sheets are counted.
 */
export function inWords(found: Found, isShown = (_: Statement) => true): string {
  const tables = found.statements.flatMap((statement, index) =>
    isShown(statement) ? [[headOf(statement), ...equationsOf(found, index)].join("\n")] : [],
  );
  const findings = found.findings.map((finding) => `${finding.severity} ${foundAt(finding, found)}`);
  return [...tables, ["findings", ...(findings.length ? findings : ["none"])].join("\n  ")].join("\n\n");
}

function headOf(statement: Statement): string {
  const { title, sheet, range, kind, scope, unit, rounding, columns, ratios = [] } = statement;
  const read = [kind, scope, unitName(unit) || "no unit", rounding].join(", ");
  const spots = columns.map((_, column) => spotOf(statement, statement.lines.length - 1, column));
  const isTurned = spots.length > 1 && spots.every(({ column }) => column === spots[0]!.column);
  const named = [
    ...columns.map(({ column, label, role }, index) => {
      const place = isTurned ? spots[index]!.row + 1 : columnName(column);
      return `${place} ${label} (${role})`.replace("  ", " ");
    }),
    ...ratios.map(({ column, label }) => `${columnName(column)} ${label} (ratio)`),
  ];
  return `${title || "(no title)"}: ${sheet} ${rangeName(range)}, ${read}\n  columns: ${named.join(", ")}`;
}

function equationsOf({ statements, equations }: Found, index: number): string[] {
  const said = new Map<string, { rule: string; text: string; at: string[] }>();
  const sheetOf = ({ statement }: Term) => statements[statement]!.sheet;
  const own = equations.filter(({ total }) => total.statement === index);
  const within = own.filter(({ total, terms }) => terms.every((term) => sheetOf(term) === sheetOf(total)));
  for (const equation of within) {
    const { text, at } = wordsOf(equation, statements);
    const key = `${equation.rule} ${text}`;
    const same = said.get(key) ?? { rule: equation.rule, text, at: [] };
    said.set(key, { ...same, at: [...same.at, ...at] });
  }
  const others = own.length - within.length;
  return [
    ...[...said.values()].map(({ rule, text, at }) => {
      const { name } = EQUATION_RULES.find(({ id }) => id === rule)!.words.ja;
      return `  ${name}${at.length ? ` ${runsOf(at)}:` : ""} ${text}`;
    }),
    ...(others ? [`  with other sheets: ${others} equations`] : []),
  ];
}

/** 「縦計 C: 計 10 = 長等 7 + 議員 8」: what all terms share stands before, what tells them apart beside their labels. */
function wordsOf(
  { total, terms }: Equation,
  statements: readonly Statement[],
): { text: string; at: string[] } {
  const all = [total, ...terms];
  const spots = all.map(({ statement, line, column }) => spotOf(statements[statement]!, line, column));
  const isOneTable = all.every(({ statement }) => statement === total.statement);
  const share = (key: keyof SheetSpot) => isOneTable && spots.every((spot) => spot[key] === spots[0]![key]);
  const [down, across] = [share("column"), share("row")];
  const isAlongLine = isOneTable && all.every(({ line }) => line === total.line);
  const say = (term: Term, { row, column }: SheetSpot) => {
    const { lines, columns } = statements[term.statement]!;
    const name = isAlongLine ? columns[term.column]!.label : lines[term.line]!.label;
    return `${name} ${down ? row + 1 : across ? columnName(column) : cellName(row, column)}`;
  };
  const [left, ...right] = all.map((term, index) => say(term, spots[index]!));
  const sum = right.map((text, index) => `${terms[index]!.factor < 0 ? "− " : index ? "+ " : ""}${text}`);
  const { row, column } = spots[0]!;
  return {
    text: `${left} = ${sum.join(" ")}`,
    at: down ? [columnName(column)] : across ? [String(row + 1)] : [],
  };
}

/** C D E G → C–E, G. */
function runsOf(names: readonly string[]): string {
  const runs: string[][] = [];
  for (const name of names) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1)!, name)) run.push(name);
    else runs.push([name]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : run[0])).join(", ");
}

function follows(before: string, after: string): boolean {
  const order = (name: string) =>
    Number(name) || [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return order(after) === order(before) + 1;
}

function foundAt(finding: Finding, found: Found): string {
  const { sheet, row, column } = finding.cell;
  return `${sheet} ${cellName(row, column)}: ${messageOf(finding, found as Check, "ja")}`;
}
