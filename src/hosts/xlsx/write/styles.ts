import { MAIN } from "../namespaces";
import { attribute } from "./escape";
import { appended, type Edit, insertion, prefixed, splice } from "./splice";
import { type Element, readTree } from "./tree";

/** Children of a style sheet in the order of its schema. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

type Group = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** What must come first in a group that the book leaves out, so that its cells look as they did. */
const DEFAULTS: Readonly<Record<Group, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};

/** From here on numbers of formats are free for the book. */
const FIRST_FORMAT = 164;

/** The numbers of formats by their codes, and the highest. */
interface Formats {
  readonly ids: Map<string, number>;
  last: number;
}

/** A style sheet to which formats are added; one that is there already, to the letter, is used again. */
export class StyleSheetDraft {
  private readonly root: Element;
  private readonly items = new Map<Group, string[]>();
  private readonly known = new Map<Group, number>();
  private formats: Formats | null = null;

  constructor(private readonly xml: string) {
    this.root = readTree(xml, 3);
  }

  /** Whether cell formats may name a named style. */
  get hasNamedStyles(): boolean {
    return (this.find("cellStyleXfs")?.children.length ?? 0) > 0;
  }

  /** The index of an item, given without a prefix. */
  add(group: Group, item: string): number {
    const items = this.itemsOf(group);
    const text = prefixed(item, this.root.prefix);
    const index = items.indexOf(text);
    return index < 0 ? items.push(text) - 1 : index;
  }

  /** Makes room for the cell formats that cells ask for, declared or not, so that ours come behind them. */
  reserve(count: number): void {
    if ((this.find("cellXfs")?.children.length ?? 0) >= count) return;
    const items = this.itemsOf("cellXfs");
    const plain = DEFAULTS.cellXfs[0]!.replace('numFmtId="0"', `numFmtId="${this.generalFormat()}"`);
    while (items.length < count) items.push(prefixed(plain, this.root.prefix));
  }

  /** The number of General: 0, unless the book declares another format under it. */
  private generalFormat(): number {
    const numbers = this.childrenOf("numFmts").map(({ attributes }) => attributes.get("numFmtId")?.value);
    return numbers.some((number) => Number(number ?? 0) === 0) ? this.addFormat("General") : 0;
  }

  /** The number of a number format. */
  addFormat(code: string): number {
    const declared = (this.formats ??= this.declaredFormats());
    const same = declared.ids.get(code);
    if (same !== undefined) return same;
    const id = (declared.last += 1);
    declared.ids.set(code, id);
    this.add("numFmts", `<numFmt numFmtId="${id}" formatCode="${attribute(code)}"/>`);
    return id;
  }

  toXml(): string {
    const groups = ORDER.flatMap((group) => {
      const items = this.items.get(group as Group);
      return items ? [{ group: group as Group, items }] : [];
    });
    if (!this.root.isSelfClosed) {
      return splice(
        this.xml,
        groups.flatMap(({ group, items }) => this.editsOf(group, items)),
      );
    }
    return splice(this.xml, [
      appended(this.root, groups.map(({ group, items }) => this.groupXml(group, items)).join("")),
    ]);
  }

  private itemsOf(group: Group): string[] {
    const known = this.items.get(group);
    if (known) return known;
    const written = this.childrenOf(group);
    const texts = written.map(({ start, end }) => this.xml.slice(start, end));
    const items = texts.length ? texts : DEFAULTS[group].map((item) => prefixed(item, this.root.prefix));
    this.items.set(group, items);
    this.known.set(group, texts.length);
    return items;
  }

  /** Of one code with several numbers the first. */
  private declaredFormats(): Formats {
    const formats: Formats = { ids: new Map(), last: FIRST_FORMAT - 1 };
    for (const { attributes } of this.childrenOf("numFmts")) {
      const id = Number(attributes.get("numFmtId")?.value);
      if (Number.isNaN(id)) continue;
      formats.last = Math.max(formats.last, id);
      const code = attributes.get("formatCode")?.value;
      if (code !== undefined && !formats.ids.has(code)) formats.ids.set(code, id);
    }
    return formats;
  }

  private childrenOf(group: Group): readonly Element[] {
    return this.find(group)?.children.filter(({ namespace }) => namespace === MAIN) ?? [];
  }

  private find(group: string): Element | undefined {
    return this.root.children.find(({ local, namespace }) => local === group && namespace === MAIN);
  }

  private editsOf(group: Group, items: readonly string[]): Edit[] {
    const added = items.slice(this.known.get(group)).join("");
    if (added === "") return [];
    const written = this.find(group);
    if (!written) return [insertion(this.placeOf(group), this.groupXml(group, items))];
    const count = written.attributes.get("count");
    const recount = count ? [{ start: count.start, end: count.end, text: String(items.length) }] : [];
    return [...recount, appended(written, added)];
  }

  private groupXml(group: Group, items: readonly string[]): string {
    const { prefix } = this.root;
    return items.length
      ? `<${prefix}${group} count="${items.length}">${items.join("")}</${prefix}${group}>`
      : "";
  }

  private placeOf(group: Group): number {
    const later: readonly string[] = ORDER.slice(ORDER.indexOf(group) + 1);
    return this.root.children.find(({ local }) => later.includes(local))?.start ?? this.root.closeStart;
  }
}
