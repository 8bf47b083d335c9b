import { NAMESPACES } from "../namespaces";
import { UnreadableWorkbookError } from "../unreadable";
import { XmlError } from "../xml/characters";
import { decodeText } from "../xml/references";
import { CLOSE, END, OPEN, Scanner } from "../xml/scan";

/** An element as offsets into its text, so that it can be cut out or added to where it stands. */
export interface Element {
  /** Without prefix. */
  readonly local: string;
  readonly namespace: number;
  /** "x:" or "". */
  readonly prefix: string;
  readonly start: number;
  /** Behind the start tag. */
  readonly openEnd: number;
  readonly isSelfClosed: boolean;
  /** Before the end tag; behind the start tag where it closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Empty where the element was not to be entered. */
  readonly children: readonly Element[];
}

export interface Attribute {
  readonly value: string;
  /** Of the value, inside its quotes. */
  readonly start: number;
  readonly end: number;
}

/**
 * The elements of a document down to a depth (the root is 1). Below the elements for which `enters` says no nothing is
 * kept, however much stands there.
 * @throws UnreadableWorkbookError "damaged-part"
 */
export function readTree(
  xml: string,
  depth: number,
  enters: (local: string) => boolean = () => true,
): Element {
  try {
    const scanner = new Scanner(xml, NAMESPACES);
    scanner.next();
    const root = readElement(scanner, depth, enters);
    while (scanner.next() !== END);
    return root;
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    throw new UnreadableWorkbookError("damaged-part", cause.message, { cause });
  }
}

/** The text directly inside an element without children. */
export function textOf(xml: string, { openEnd, closeStart }: Element): string {
  return decodeText(xml.slice(openEnd, closeStart));
}

type Draft = { -readonly [Key in keyof Element]: Element[Key] } & { children: Element[] };

function readElement(scanner: Scanner, depth: number, enters: (local: string) => boolean): Element {
  const own = scanner.depth;
  const element = opened(scanner);
  const isEntered = own === 1 || enters(element.local);
  if (!isEntered && !element.isSelfClosed) leap(scanner);
  for (let token = scanner.next(); scanner.depth >= own; token = scanner.next()) {
    if (token === OPEN && isEntered && own < depth)
      element.children.push(readElement(scanner, depth, enters));
    else if (token === CLOSE) continue;
  }
  element.closeStart = scanner.start;
  element.end = scanner.end;
  return element;
}

/**
 * From an OPEN to before its end tag, unread: the rows of a sheet are most of a book, and the reader has read them
 * already. Only where nothing but elements stands between, and no element of the same name, is the next end tag its own.
 */
function leap(scanner: Scanner): void {
  const { xml, end, name } = scanner;
  const close = xml.indexOf(`</${name}`, end);
  const isPlain = (mark: string) => {
    const at = xml.indexOf(mark, end);
    return at < 0 || at > close;
  };
  if (close - end > LEAST_LEAP && isPlain("<!") && isPlain("<?") && isPlain(`<${name}`)) scanner.end = close;
}

/** Below this length reading is as fast. */
const LEAST_LEAP = 10_000;

function opened(scanner: Scanner): Draft {
  const { start, end, localName, namespace, isSelfClosed } = scanner;
  const prefix = scanner.xml.slice(scanner.nameStart, scanner.localStart);
  const attributes = new Map<string, Attribute>();
  for (let index = 0; index < scanner.attributes.count; index += 1) {
    attributes.set(scanner.attributes.name(index), {
      value: scanner.attributes.value(index),
      start: scanner.attributes.valueStart(index),
      end: scanner.attributes.valueEnd(index),
    });
  }
  return {
    local: localName,
    namespace,
    prefix,
    start,
    openEnd: end,
    isSelfClosed,
    closeStart: end,
    end,
    attributes,
    children: [],
  };
}
