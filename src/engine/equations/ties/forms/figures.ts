import { senseOf } from "../../totals/losses";
import { shownBy } from "../../totals/shown-by";
import type { FormFigure, FoundFigure, LineName, FormPart } from "./form-tie";

/** The figure of one line. */
export function line(name: LineName): FormFigure {
  return (document) => found(document, name);
}

/** Of several names, or figures, the first that is printed. */
export function firstOf(names: readonly (LineName | FormFigure)[]): FormFigure {
  return (document) => {
    for (const name of names) {
      const own = typeof name === "function" ? name(document) : found(document, name);
      if (own !== null) return own;
    }
    return null;
  };
}

/** The sum of lines, of which the optional ones count where they are printed. */
export function sumOf(names: readonly FormFigure[], optional: readonly FormFigure[] = []): FormFigure {
  return (document) => {
    const needed = names.map((figure) => figure(document));
    if (needed.includes(null)) return null;
    const all = [...needed, ...optional.map((figure) => figure(document))].filter((each) => each !== null);
    return { lines: all.flatMap(({ lines }) => lines), isTwice: all.some(({ isTwice }) => isTwice) };
  };
}

/** Of lines of one name those below the first line that a pattern matches: 基金 among 流動資産, and not 投資. */
export function lineBelow(above: RegExp, name: RegExp): FormFigure {
  return (document) => {
    const below = document.flatMap(({ index, statement }) => {
      const start = statement.lines.findIndex(({ key }) => above.test(key));
      const own = start < 0 ? [] : linesNamed(statement, name).filter((at) => at > start);
      return own.map((at) => ({ statement: index, line: at, factor: 1 as const }));
    });
    return below.length ? { lines: below.slice(0, 1), isTwice: below.length > 1 } : null;
  };
}

/** What a statement prints as taken off, counted as what it is: 基本金組入額 △98,000. */
export function takenOff(name: LineName): FormFigure {
  return (document) => {
    const own = found(document, name);
    if (!own) return null;
    const isMarked = own.lines.some(({ statement, line: at }) => {
      const part = document.find(({ index }) => index === statement)!;
      return part.statement.lines[at]!.amounts.some(({ value }) => value !== null && value < 0);
    });
    const factor = isMarked ? -1 : 1;
    return { ...own, lines: own.lines.map((each) => ({ ...each, factor })) };
  };
}

/**
 * The lines that print what one line is; a total is better than an item of the same name, and a line with figures than
 * one without: 「2. 一般正味財産」 above 「一般正味財産」.
 */
function found(document: readonly FormPart[], name: LineName): FoundFigure | null {
  const all = document.flatMap(({ index, statement }) =>
    linesNamed(statement, name).map((at) => ({ index, statement, at })),
  );
  const filled = all.filter(({ statement, at }) =>
    statement.lines[at]!.amounts.some(({ source }) => source !== "blank"),
  );
  const printed = filled.length ? filled : all;
  const totals = printed.filter(({ statement, at }) => statement.lines[at]!.type === "total");
  const [own, another] = totals.length ? totals : printed;
  if (!own) return null;
  const factor = senseOf(own.statement, own.at);
  const lines = shownBy(own.statement, own.at).map((line) => ({ statement: own.index, line, factor }));
  return { lines, isTwice: another !== undefined };
}

function linesNamed({ roles, lines }: FormPart["statement"], name: LineName): number[] {
  if (typeof name === "string") return roles[name] === undefined ? [] : [roles[name]];
  return lines.flatMap(({ key, type }, at) => (type !== "heading" && name.test(key) ? [at] : []));
}
