/**
 * Where a rule of the house does not hold, and why; nowhere else, and no line switches a rule off.
 * Of a size `most` is what is allowed instead. A test fails where an exception is no longer needed.
 */
const EXCEPTIONS = [
  {
    rule: "no-circle",
    files: ["host/objects/**"],
    reason: "objects of Excel lead to each other: a range to its sheet, a sheet to its ranges",
  },
  {
    rule: "max-params",
    most: 5,
    files: ["specimens/sheets.ts"],
    reason: "a cell of a book is named by sheet, row and column wherever a test changes one",
  },
];

/** The files that a rule is lifted from, as patterns like `src/engine/**`. */
const exceptedFrom = (rule) =>
  EXCEPTIONS.filter((exception) => exception.rule === rule).flatMap(({ files }) => files);

/** A pattern as a regular expression: `**` is anything. */
const asExpression = (file) => `^${file.replaceAll(".", "\\.").replaceAll("**", ".*")}$`;

module.exports = { EXCEPTIONS, exceptedFrom, asExpression };
