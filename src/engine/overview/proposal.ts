import { greatest } from "../book/collections";
import { ROUNDING_MODES } from "../book/rounding";
import type { RoundedBy } from "../types";
import { fittingDescriptions } from "./descriptions";
import type { OverviewDescription } from "./description";
import { bookOverview, type EarlierOverview } from "./earlier";
import { figureOf } from "./figure";
import type { OverviewBook } from "./reading";
import { candidates, linesFound, sourcesOf } from "./sources";
import { BEFORE_EDITION } from "./editions";
import { columnOf, type Year, yearsOf } from "./years";

/** Steps of units, in yen. */
export const UNITS = [1, 1_000, 1_000_000, 100_000_000] as const;

/** How an overview is to be; what is absent is as the book proposes it. */
export interface OverviewChoice {
  /** Id of a description. */
  readonly description?: string;
  readonly unit?: number;
  readonly mode?: RoundedBy;
  /** Key of a year; null for no column of last year. */
  readonly lastYear?: string | null;
  /** With charts where the book can fill them. */
  readonly charts?: boolean;
}

/** What can be chosen, and what is proposed. */
export interface OverviewProposal {
  readonly descriptions: readonly OverviewDescription[];
  readonly units: readonly number[];
  readonly lastYears: readonly Year[];
  readonly chosen: {
    readonly description: OverviewDescription;
    readonly unit: number;
    readonly mode: RoundedBy;
    readonly thisYear: Year;
    readonly lastYear: Year | null;
    readonly charts: boolean;
  };
}

/** What an overview of this book can be; null where it has no statement of a known unit. */
export function proposalFor(reading: OverviewBook, choice: OverviewChoice): OverviewProposal | null {
  const descriptions = fittingDescriptions(reading);
  const description = descriptions.find(({ id }) => id === choice.description) ?? descriptions[0];
  if (!description) return null;
  const earlier = bookOverview(reading.workbook.sheets, reading.statements);
  const indexes = new Set(description.parts.flatMap((part) => candidates(reading, part)));
  const statements = [...indexes].sort((a, b) => a - b).map((index) => reading.statements[index]!);
  const full = statements.filter(({ kind }) => kind !== "overview");
  const [thisYear] = yearsOf(full);
  if (!thisYear) return null;
  const lastYears = yearsOf(statements).filter(
    ({ key, period }) => key !== thisYear.key && !isLater(period.year, thisYear.period.year),
  );
  const lastYear = lastYearOf(choice, lastYears, thisYear, earlier);
  const shown = full.filter((statement) => columnOf(statement, thisYear) >= 0);
  const least = greatest(shown.map(({ unit }) => unit!));
  const units = UNITS.filter((unit) => unit >= least);
  const unit = units.find((each) => each === choice.unit) ?? proposedUnit(units, earlier);
  const wanted = { description, unit, thisYear, lastYear, charts: choice.charts ?? false };
  const mode = choice.mode ?? proposedMode(reading, wanted, earlier);
  return { descriptions, units, lastYears, chosen: { ...wanted, mode } };
}

function isLater(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a > b;
}

/**
 * As the book's own overview compares; else the nearest year, of the same edition if there is one. Another edition of
 * this year (当初, 予算額 beside 決算額) is compared with only where it is chosen; a 補正 alone with what was before it.
 */
function lastYearOf(
  { lastYear: chosen }: OverviewChoice,
  years: readonly Year[],
  thisYear: Year,
  earlier: EarlierOverview | null,
): Year | null {
  if (chosen === null) return null;
  const wanted = years.find(({ key }) => key === chosen);
  if (wanted) return wanted;
  const compared = new Set(yearsOf(earlier?.statements ?? []).map(({ key }) => key));
  const before = years.filter((year) => !isSameYear(year, thisYear));
  const nearest = before.filter((year) => isSameYear(year, before[0]!));
  return (
    before.find(({ key }) => compared.has(key)) ??
    nearest.find(({ period }) => period.edition === thisYear.period.edition) ??
    nearest.at(-1) ??
    years.find((year) => isSameYear(year, thisYear) && year.period.edition === BEFORE_EDITION) ??
    null
  );
}

function isSameYear({ period: a }: Year, { period: b }: Year): boolean {
  return a.year === b.year && (a.year !== null || (a.relative ?? 0) === (b.relative ?? 0));
}

function proposedUnit(units: readonly number[], earlier: EarlierOverview | null): number {
  const own = earlier?.statements[0]?.unit;
  return units.find((unit) => unit === own) ?? units[1] ?? units[0] ?? UNITS.at(-1)!;
}

type Wanted = Omit<OverviewProposal["chosen"], "mode">;

/** What its overview or any note of the book declares; else the mode by which its overview came from its statements. */
function proposedMode(reading: OverviewBook, wanted: Wanted, earlier: EarlierOverview | null): RoundedBy {
  const declared = [earlier?.declared, ...reading.statements.map(({ rounding }) => rounding)];
  const said = declared.find((mode) => mode && mode !== "exact" && mode !== "unknown");
  if (said) return said as RoundedBy;
  const modes = ROUNDING_MODES.map(({ id }) => id).filter((id): id is RoundedBy => id !== "exact");
  const scores = modes.map((mode) => (earlier ? agreement(reading, wanted, earlier, mode) : 0));
  return modes[scores.indexOf(greatest(scores))]!;
}

/** How many figures of the book's own overview are those that the mode gives. */
function agreement(
  reading: OverviewBook,
  { description, thisYear, lastYear }: Wanted,
  { statements }: EarlierOverview,
  mode: RoundedBy,
): number {
  let agreeing = 0;
  for (const part of description.parts) {
    for (const line of part.lines) {
      for (const year of lastYear ? [thisYear, lastYear] : [thisYear]) {
        for (const coarse of statements) {
          const column = columnOf(coarse, year);
          const [at] = column < 0 ? [] : linesFound(coarse, line);
          const sources =
            at === undefined ? null : sourcesOf(reading, { part, line }, year, coarse.unit! - 1);
          if (!sources) continue;
          const signed = sources.map((source) => ({ source, factor: 1 as const }));
          const { value } = figureOf(signed, coarse.unit!, mode);
          if (value !== null && value === coarse.lines[at!]!.amounts[column]!.value) agreeing += 1;
        }
      }
    }
  }
  return agreeing;
}
