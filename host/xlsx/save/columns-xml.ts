import { COLUMNS } from "../../../src/hosts/xlsx/reference";
import { prefixed } from "../../../src/hosts/xlsx/write/splice";
import type { Element } from "../../../src/hosts/xlsx/write/tree";
import type { CellFormat } from "../../model/format";
import type { SheetModel } from "../../model/sheet";
import { widthInCharacters } from "../../model/sizes";
import { childrenOf, number } from "../elements";
import type { PartDraft } from "./part-draft";
import { onlyIf, withAttributes } from "./tags";

/** Whether a column became wider, narrower, hidden or shown, or looks otherwise where its rows say nothing. */
export function areColumnsChanged({ before, after }: PartDraft): boolean {
  const starts = cuts([...noted(before), ...noted(after)]);
  return starts.some((column) => traitOf(before, column) !== traitOf(after, column));
}

/** The columns of a sheet; those that are as they were keep what the file says of them. */
export function columnsXml({ xml, root, old, before, after, looks }: PartDraft): string {
  const written = childrenOf(old);
  const starts = cuts([...noted(before), ...noted(after), ...written.flatMap(bounds)]);
  const items = starts.map((column, index) => {
    const own = written.find((each) => bounds(each)[0]! <= column && column < bounds(each)[1]!);
    const range = { min: column + 1, max: starts[index + 1] ?? COLUMNS };
    const changes =
      traitOf(before, column) === traitOf(after, column) ? {} : changesOf(column, before, after, looks);
    const tag = withAttributes(own ? xml.slice(own.start, own.openEnd) : prefixed("<col/>", root.prefix), {
      ...range,
      ...changes,
    });
    const says = tag.replace(/(?<!\s)\s+(?:min|max)="\d+"/g, "");
    return /=/.test(says) ? tag : "";
  });
  const content = items.join("");
  return content === "" ? "" : prefixed("<cols>", root.prefix) + content + prefixed("</cols>", root.prefix);
}

function changesOf(column: number, before: SheetModel, after: SheetModel, looks: PartDraft["looks"]) {
  const [old, now] = [before.columns.get(column), after.columns.get(column)];
  const [oldLook, look] = [before.cells.columnLook(column), after.cells.columnLook(column)];
  const size = now?.size;
  return {
    ...(old?.size !== size && {
      width: size === undefined ? null : widthInCharacters(size),
      customWidth: onlyIf(size !== undefined),
    }),
    ...(!isSameLook(oldLook, look) && {
      style: isSameLook(look, after.cells.plain) ? null : looks.cell(look),
    }),
    ...(Boolean(old?.isHidden) !== Boolean(now?.isHidden) && { hidden: onlyIf(now?.isHidden === true) }),
  };
}

function traitOf({ columns, cells }: SheetModel, column: number): string {
  const { size, isHidden } = columns.get(column) ?? {};
  return JSON.stringify([size, isHidden === true, cells.columnLook(column)]);
}

function noted({ columns, cells }: SheetModel): number[] {
  return [...[...columns.keys()].flatMap((column) => [column, column + 1]), ...cells.columnCuts()];
}

/** From the first column of an element to behind its last. */
function bounds(column: Element): number[] {
  return [(number(column, "min") ?? 1) - 1, number(column, "max") ?? 1];
}

function cuts(places: readonly number[]): number[] {
  return [...new Set([0, ...places])].filter((column) => column < COLUMNS).sort((a, b) => a - b);
}

function isSameLook(one: CellFormat, other: CellFormat): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
