import { MAIN } from "../namespaces";
import { isOwnProperty, markedSheetId, OWN_PROPERTY } from "../../own";
import { type Container, inflate } from "../container";
import { findPart, relationshipsOf } from "../parts";
import { propertyText } from "../sheet-property";
import { rangeOf } from "../reference";
import { type Element, readTree, textOf } from "./tree";

const ENTERED: ReadonlySet<string> = new Set(["conditionalFormatting", "cfRule", "customProperties"]);

/** What a worksheet of an earlier run says of itself. */
export interface OwnSheet {
  /** Which sheet it is, as its marker or its name says; null where only its property says that it is ours. */
  readonly markedId: string | null;
  /** By name, the relationships to the parts that hold its properties. */
  readonly properties: ReadonlyMap<string, string>;
}

/**
 * A worksheet as a sheet of an earlier run, as the reader sees it; null where it is none of ours.
 * @param namedId which one its defined name says it is; null where it has none.
 */
export function ownSheetIn(xml: string, namedId: string | null): OwnSheet | null {
  const children = readTree(xml, 4, (local) => ENTERED.has(local)).children.filter(
    ({ namespace }) => namespace === MAIN,
  );
  const properties = new Map<string, string>();
  let markedId = namedId;
  for (const child of children) {
    if (child.local === "customProperties") {
      for (const { attributes } of child.children) {
        const relationship = [...attributes].find(([name]) => name.endsWith(":id"))?.[1].value;
        properties.set(attributes.get("name")?.value ?? "", relationship ?? "");
      }
    } else if (child.local === "conditionalFormatting") markedId ??= markedIn(xml, child);
  }
  const isOwn = markedId !== null || [...properties.keys()].some((name) => isOwnProperty(name));
  return isOwn ? { markedId, properties } : null;
}

/** Which sheet of ours it is: the property says it, and where that is lost, the marker. */
export function sheetIdOf(container: Container, part: string, own: OwnSheet): string {
  return propertyIn(container, part, own, OWN_PROPERTY) ?? own.markedId ?? "";
}

/** The value of a property of a sheet of ours; null where it is lost. */
export function propertyIn(
  container: Container,
  part: string,
  { properties }: OwnSheet,
  name: string,
): string | null {
  const relationship = properties.get(name);
  const target = relationshipsOf(container, part).find(({ id }) => id === relationship)?.target;
  const entry = target === undefined ? undefined : findPart(container, target);
  return entry ? propertyText(inflate(entry)) : null;
}

function markedIn(xml: string, { attributes, children }: Element): string | null {
  const range = rangeOf(attributes.get("sqref")?.value ?? "");
  const formulas = children.flatMap((rule) => rule.children).filter(({ local }) => local === "formula");
  return (
    formulas.map((formula) => markedSheetId(textOf(xml, formula), range)).find((id) => id !== null) ?? null
  );
}
