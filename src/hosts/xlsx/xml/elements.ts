import { XmlError } from "./characters";
import { OPEN, TEXT, type Scanner, type Token } from "./scan";

/** Moves to the root; throws unless it is this element of this namespace. */
export function openRoot(scanner: Scanner, namespace: number, local: string): void {
  if (scanner.next() === OPEN && scanner.isNamed(local) && scanner.namespace === namespace) return;
  throw new XmlError(`<${local}> was expected as the root`, scanner.start);
}

/**
 * From an OPEN to its CLOSE: calls `visit` at the OPEN of every child in the namespace. What `visit` leaves unread of
 * the child is passed over, and so are children of other namespaces (mc:AlternateContent, extensions).
 */
export function forEachChild(scanner: Scanner, namespace: number, visit: (local: string) => void): void {
  const depth = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== OPEN || scanner.depth !== depth + 1 || scanner.namespace !== namespace) continue;
    visit(scanner.localName);
    skipTo(scanner, depth);
  }
}

/** From an OPEN to its CLOSE. */
export function skipElement(scanner: Scanner): void {
  skipTo(scanner, scanner.depth - 1);
}

/** From an OPEN to its CLOSE: the text directly inside it. */
export function elementText(scanner: Scanner): string {
  const { depth } = scanner;
  return textToEnd(scanner, depth, scanner.next());
}

/** From the given token inside an element of that depth to the element's CLOSE: the text directly inside it. */
export function textToEnd(scanner: Scanner, depth: number, first: Token): string {
  let text = "";
  for (let token = first; scanner.depth >= depth; token = scanner.next()) {
    if (token === TEXT && scanner.depth === depth) text += scanner.text;
  }
  return text;
}

/** Whether an attribute of type xsd:boolean says yes. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}

function skipTo(scanner: Scanner, depth: number): void {
  while (scanner.depth > depth) scanner.next();
}
