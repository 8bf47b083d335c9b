import { readEuropean } from "../book/amount";
import { type Grid, type Spot, withSpots } from "./grid";

/** Points between thousands that cannot be decimals: 401.129,60 and 12.402.000. */
const EUROPEAN = /^[^0-9]*[0-9]{1,3}(\.[0-9]{3})+(,[0-9]{1,2}|(\.[0-9]{3}))[^0-9]*$/u;
/** A comma between thousands, a point before decimals. */
const OTHER = /[0-9],[0-9]{3}([^0-9]|$)|(^|[^0-9.])[0-9]+\.([0-9]{1,2}|[0-9]{4,})[^0-9.]*$/u;
/** What may be either: 740.750. */
const EITHER = /^[^0-9]*[0-9]{1,3}\.[0-9]{3}[^0-9]*$/u;
/** So many of them, and nothing else, are thousands too: a table in thousandths has figures with fewer decimals. */
const LEAST = 3;

/**
 * The grid with all amounts typed as text read as in most of Europe (401.129,60), where every one on the sheet can be
 * and some can be nothing else.
 */
export function withEuropeanFigures(grid: Grid): Grid {
  const typed = grid.rows.flatMap((row) =>
    row.filter(
      ({ type, cell }) => (type === "figure" || type === "unreadable") && typeof cell.value === "string",
    ),
  );
  const texts = typed.map(({ cell }) => String(cell.value).normalize("NFKC").replace(/\s/gu, ""));
  if (texts.some((text) => OTHER.test(text))) return grid;
  const either = texts.filter((text) => EITHER.test(text)).length;
  if (!texts.some((text) => EUROPEAN.test(text)) && either < LEAST) return grid;
  return withSpots(grid, new Map(typed.flatMap((spot): [Spot, Spot][] => readAgain(spot))));
}

function readAgain(spot: Spot): [Spot, Spot][] {
  const figure = readEuropean(String(spot.cell.value));
  return figure
    ? [[spot, { ...spot, type: "figure", figure, doubt: null, typedAsText: true, text: "" }]]
    : [];
}
