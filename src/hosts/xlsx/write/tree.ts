import { NAMESPACES } from "../namespaces";
import { UnreadableWorkbookError } from "../unreadable";
import { Attributes } from "../xml/attributes";
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
  /** Read from the text each time they are asked for. */
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

function readElement(scanner: Scanner, depth: number, enters: (local: string) => boolean): Element {
  const own = scanner.depth;
  const element = new Draft(scanner);
  const isEntered = own === 1 || enters(element.local);
  if (!isEntered && !element.isSelfClosed) leap(scanner);
  for (let token = scanner.next(); scanner.depth >= own; token = scanner.next()) {
    if (token === OPEN && isEntered && own < depth) element.add(readElement(scanner, depth, enters));
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

const NO_CHILDREN: Element[] = [];

/** An element of which offsets alone are kept: style sheets hold hundreds of thousands. */
class Draft implements Element {
  readonly start: number;
  readonly openEnd: number;
  readonly isSelfClosed: boolean;
  readonly namespace: number;
  closeStart: number;
  end: number;
  private readonly xml: string;
  private readonly localStart: number;
  private readonly nameEnd: number;
  private entered = NO_CHILDREN;

  constructor(scanner: Scanner) {
    this.xml = scanner.xml;
    this.start = scanner.start;
    this.localStart = scanner.localStart;
    this.nameEnd = scanner.nameEnd;
    this.namespace = scanner.namespace;
    this.isSelfClosed = scanner.isSelfClosed;
    this.openEnd = this.closeStart = this.end = scanner.end;
  }

  get local(): string {
    return this.xml.slice(this.localStart, this.nameEnd);
  }

  get prefix(): string {
    return this.xml.slice(this.start + 1, this.localStart);
  }

  get attributes(): ReadonlyMap<string, Attribute> {
    const read = new Attributes(this.xml);
    read.read(this.nameEnd);
    const attributes = new Map<string, Attribute>();
    for (let index = 0; index < read.count; index += 1) {
      const [start, end] = [read.valueStart(index), read.valueEnd(index)];
      attributes.set(read.name(index), { value: read.value(index), start, end });
    }
    return attributes;
  }

  get children(): readonly Element[] {
    return this.entered;
  }

  add(child: Element): void {
    if (this.entered === NO_CHILDREN) this.entered = [child];
    else this.entered.push(child);
  }
}
