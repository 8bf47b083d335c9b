import { catching, type Failure, type Guard } from "../book/guard";
import type { Unchecked, Workbook } from "../types";
import { passedOver } from "../settings/passed-over";
import { askedIn } from "./asked";
import type { Inquiry, Claim, ClaimSource } from "./claim";
import { columns } from "./claims/columns";
import { differences } from "./claims/differences";
import { formTies } from "./claims/form-ties";
import { givenUp } from "./claims/given-up";
import { kindFormulas } from "./claims/kind-formulas";
import { leading } from "./claims/leading";
import { outside } from "./claims/outside";
import { products } from "./claims/products";
import { ratios } from "./claims/ratios";
import { steps } from "./claims/steps";
import { sums } from "./claims/sums";
import { switchedOff } from "./switched-off";
import { tables } from "./claims/tables";
import { ties } from "./claims/ties";
import { totals } from "./claims/totals";
import { undecided } from "./claims/undecided";

/** Everything that may say that figures must add up or tie; of two that speak of one cell the first is heard. */
const SOURCES: readonly ClaimSource[] = [
  undecided,
  totals,
  differences,
  kindFormulas,
  leading,
  columns,
  givenUp,
  ties,
  formTies,
  sums,
  outside,
  ratios,
  products,
];

/** Everything that labels, forms, formulas and people say must add up or tie, with how it ended. */
export function claimsOf(known: Inquiry, guard: Guard): readonly Claim[] {
  return SOURCES.flatMap((source) => guard({ part: "claims" }, () => source(known), []));
}

/** What must add up or tie and was not judged, in the order of the book. */
export function toUnchecked(answered: Omit<Inquiry, "asked">): readonly Unchecked[] {
  const failures: Failure[] = [...answered.failures];
  const known = { ...answered, failures, asked: askedIn(answered.statements, answered.equations) };
  const open = claimsOf(known, catching(failures)).flatMap(openOf);
  const spoken = new Set(open.map(({ statement }) => statement));
  // A table says more by its totals than by itself.
  const whole = tables(known)
    .flatMap(openOf)
    .filter(({ statement }) => !spoken.has(statement));
  const isPassedOver = passedOver(answered.settings);
  const found = unique([...steps(known).flatMap(openOf), ...open, ...whole]);
  const off = switchedOff(answered.settings, answered.statements, answered.workbook);
  return inOrder([...off, ...found.filter(({ cell }) => !isPassedOver(cell.sheet))], answered.workbook);
}

function openOf({ end, ...claim }: Claim): Unchecked[] {
  return end === "asked" || end === "refuted" ? [] : [{ ...claim, why: end }];
}

function unique(all: readonly Unchecked[]): Unchecked[] {
  const seen = new Set<string>();
  return all.filter(({ cell: { sheet, row, column } }) => {
    const name = `${row}:${column}!${sheet}`;
    return !seen.has(name) && seen.add(name);
  });
}

function inOrder(all: readonly Unchecked[], { sheets }: Workbook): Unchecked[] {
  const places = new Map(sheets.map(({ name }, at) => [name, at]));
  const placeOf = ({ cell: { sheet } }: Unchecked) => places.get(sheet) ?? 0;
  return all.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
}
