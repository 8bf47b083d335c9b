import { rangeName } from "../../engine/book/address";
import { kindOf } from "../../engine/detection/kinds";
import { equationsOf, unsureOf } from "../../engine/report/unsure";
import { columnPlaces } from "../../engine/reading/places";
import type {
  Check,
  Column,
  Finding,
  HeardChoice,
  ReadTable,
  RoundingSource,
  Statement,
  Unchecked,
} from "../../engine/types";
import type { Lang } from "../../messages/words";
import type { ReadPlace, ShownChoice, ShownReading, ShownTable, ShownUse } from "./result";

/** Puts into words what every table was taken for. */
export function shownReading(check: Check, lang: Lang): ShownReading {
  const { reading, statements } = check;
  const unsure = unsureOf(check);
  const equations = equationsOf(check);
  return {
    tables: reading.tables.map((table) => {
      const own = table.statement;
      const statement = own === null ? table.recognised : statements[own]!;
      return {
        ...factsOf(table, statement, lang),
        equations: own === null ? 0 : equations[own]!,
        unsure: own === null ? [] : unsure[own]!,
      };
    }),
    unheeded: reading.unheeded.map((choice) => shownChoice(choice, lang)),
  };
}

/** Which table, and which line of it, a finding is about; null where it is about none. */
export function readPlaceOf({ equation, cell }: Finding, { reading, statements }: Check): ReadPlace | null {
  const statement = equation
    ? equation.total.statement
    : statements.findIndex(
        ({ sheet, range }) => sheet === cell.sheet && cell.row >= range.top && cell.row <= range.bottom,
      );
  const table = reading.tables.findIndex((each) => each.statement === statement);
  if (statement < 0 || table < 0) return null;
  return { table, line: equation?.rule === "footing" ? equation.total.line : null };
}

/** Where people can say how something is meant that was not judged; null where no table or no reading is its reason. */
export function placeOfUnchecked(
  { what, why, statement, line }: Unchecked,
  { reading }: Pick<Check, "reading">,
): ReadPlace | null {
  const table = reading.tables.findIndex((each) => each.statement === statement);
  if (statement === null || table < 0 || why === "internal" || why === "unreadable-term") return null;
  return { table, line: what === "total" ? line : null };
}

function factsOf(
  { place, recognised, statement: own, choices }: ReadTable,
  statement: Statement,
  lang: Lang,
): Omit<ShownTable, "equations" | "unsure"> {
  const { title, sheet, range, kind, unit, rounding, lines } = statement;
  const places = columnPlaces(recognised);
  return {
    place,
    title: title || sheet,
    range: rangeName(range),
    kind: kindOf(kind)?.words[lang] ?? null,
    unit,
    rounding,
    roundingSource: roundingSource(recognised, statement, choices),
    columns: recognised.columns.map((column, at) => {
      const now = statement.columns.find((each) => each.column === column.column);
      return {
        place: places[at]!,
        label: column.label,
        use: now ? useOf(now, statement) : "not-amount",
        recognised: useOf(column, recognised),
      };
    }),
    lines: lines.length,
    isLeftOut: own === null,
    choices: choices.map((choice) => shownChoice(choice, lang)),
  };
}

function shownChoice({ choice, words }: HeardChoice, lang: Lang): ShownChoice {
  return { choice, text: words[lang] };
}

function roundingSource(
  recognised: Statement,
  { rounding }: Statement,
  choices: readonly HeardChoice[],
): RoundingSource {
  if (choices.some(({ choice: { said } }) => said.kind === "rounding")) return "said";
  if (rounding === "unknown") return "unknown";
  if (recognised.rounding === "unknown") return "inferred";
  return recognised.rounding === "exact" ? "assumed" : "declared";
}

function useOf({ role, period }: Column, statement: Statement): ShownUse {
  if (role === "change" || role === "total" || role === "segment") return role;
  if (!period) return "amount";
  const latest = statement.period?.year ?? null;
  const relative = period.year !== null && latest !== null ? period.year - latest : period.relative;
  if (relative === 0) return "this-year";
  if (relative === -1) return "last-year";
  return period.year === null ? "amount" : { year: period.year };
}
