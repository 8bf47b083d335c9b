import {
  count,
  flag,
  index,
  list,
  number,
  object,
  oneOf,
  orNull,
  ref,
  type Schema,
  text,
  told,
} from "./parts";

const place = { sheet: text, cell: told('"B12"', text) };
const book = { book: told("Of a cell of the book that --against names", { const: "against" }) };
const figures = { expected: orNull(number), actual: orNull(number), difference: orNull(number) };

const change = object(
  { ...place, label: text, from: orNull(number), to: number },
  {
    ...book,
    copyOf: text,
    formula: object({ from: orNull(text), to: orNull(text) }),
    text,
    exact: flag,
    value: number,
    answered: { const: true },
  },
);

const statement = object(
  {
    id: text,
    kind: text,
    scope: oneOf("whole", "by-segment", "other"),
    sheet: text,
    range: text,
    title: text,
    unit: told("Yen per 1 of the printed figure", orNull(number)),
    rounding: oneOf("exact", "half-up", "truncate", "round-up", "unknown"),
    columns: list(object({ address: text, label: text })),
    lines: count,
  },
  { unsure: list(oneOf("unit", "equations", "rounding")) },
);

const summary = object({
  verdict: ref("verdict"),
  equations: count,
  tied: count,
  roundingDifferences: count,
  discrepancies: count,
  notices: count,
  undecided: count,
  unchecked: count,
  openWarnings: count,
});

const equation = object(
  {
    rule: text,
    outcome: oneOf("tied", "rounding", "discrepancy", "undecided"),
    total: ref("address"),
    terms: told("total = sum of factor × term", list(object({ ...place, factor: number }, book))),
    ...figures,
  },
  { source: text },
);

const earlier = { rule: text, ...place, message: text };

const finding = object(
  {
    ...earlier,
    severity: oneOf("error", "rounding", "warning", "info"),
    cells: list(ref("address")),
    ...figures,
    identity: told("The same in another run after figures changed or rows were inserted", text),
  },
  { source: text, answer: text, since: oneOf("new", "continuing") },
);

const repair = object(
  {
    rank: { type: "integer", minimum: 1 },
    error: told("Repairs with the same number are those of one error", count),
    cause: text,
    causeName: text,
    changes: list(change),
    settles: told("Indexes into findings", list(index)),
    confidence: { type: "number", minimum: 0, maximum: 1 },
    alternatives: count,
    proved: flag,
    explanation: text,
  },
  {
    follows: told("What changes by itself", list(change)),
    stillOpen: told(
      "What would miss even then: actual − expected",
      list(object({ ...place, rule: text, label: text, difference: number }, book)),
    ),
    reason: text,
  },
);

const waiver = object({
  finding: index,
  state: oneOf("waived", "reopened"),
  reason: text,
  text,
  name: text,
  date: text,
});

const made = object({
  ...place,
  label: text,
  before: text,
  after: text,
  reason: text,
  name: text,
  made: text,
  state: oneOf("kept", "undone", "changed", "unknown"),
});

const question = object(
  { ...place, label: text, figure: orNull(number), question: text, repairs: list(index) },
  book,
);

const report = object(
  {
    schemaVersion: { const: 1 },
    workbook: text,
    statements: list(statement),
    summary,
    findings: list(ref("finding")),
    repairs: list(repair),
    questions: list(question),
    unchecked: list(
      object({ ...place, label: text, what: text, why: text, message: text }, { ...book, reason: text }),
    ),
    uncheckedSheets: list(
      object({ sheet: text, reason: oneOf("no-amounts", "no-table", "left-out", "passed-over") }),
    ),
  },
  {
    path: told("Of several books: as it was found", text),
    settings: told("With --settings: what it says, see kenzan schema settings", { type: "object" }),
    against: told("The name of the book that --against names", text),
    equations: told("With --equations", list(equation)),
    resolved: told("With --since: the findings that are gone", list(object(earlier))),
    objections: list(object({ ...place, message: text }, book)),
    waivers: list(waiver),
    changes: told("What was changed by pane or workbench", list(made)),
    reading: list(
      object({
        sheet: text,
        table: text,
        kind: text,
        text,
        state: oneOf("followed", "unheeded"),
      }),
    ),
  },
);

const rules = object({
  schemaVersion: { const: 1 },
  rules: list(
    object({
      id: text,
      name: text,
      what: text,
      why: text,
      source: orNull(text),
      severity: oneOf("error", "warning", "info"),
    }),
  ),
  ties: list(object({ id: text, what: text, source: text, severity: oneOf("error", "warning") })),
});

/** What `--json` writes: a report, the line of a book that could not be checked, or the rules; and what `kenzan mcp` explains. */
export const RESULT: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:kenzan:result:v1",
  title: "kenzan --json",
  anyOf: [ref("report"), ref("failure"), ref("rules"), ref("explanation")],
  $defs: {
    report,
    failure: told(
      "Of several books: one that could not be checked",
      object({ path: text, error: object({ code: text, message: text }) }),
    ),
    rules: told("kenzan rules --json", rules),
    explanation: told(
      "kenzan mcp, explain: the indexes are those of check",
      object({ finding: ref("finding"), repairs: list(repair), questions: list(question) }),
    ),
    finding,
    verdict: oneOf("ties", "ties-but-unchecked", "does-not-tie", "nothing-to-check"),
    address: object(place, book),
  },
};
