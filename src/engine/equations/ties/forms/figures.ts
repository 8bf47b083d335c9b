import { senseOf } from "../../totals/losses";
import { shownBy } from "../../totals/shown-by";
import type { FormFigure, FoundFigure, LineName, FormPart } from "./form-tie";

/** The figure of one line. */
export function line(name: LineName): FormFigure {
  return (document) => found(document, name);
}

/** Of several names the first that is printed. */
export function firstOf(names: readonly LineName[]): FormFigure {
  return (document) => {
    for (const name of names) {
      const own = found(document, name);
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
