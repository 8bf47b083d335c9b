import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import fc from "fast-check";

/** What is done to a book, at the level of its archive, its parts, their XML. Numbers are taken modulo what there is. */
export type Change =
  | {
      readonly at: "archive";
      readonly do: "cut" | "flip" | "insert";
      readonly place: number;
      readonly value: number;
    }
  | {
      readonly at: "parts";
      readonly do: "drop" | "swap" | "double" | "empty";
      readonly part: number;
      readonly other: number;
    }
  | {
      readonly at: "xml";
      readonly do: "drop" | "double" | "attribute" | "text" | "rename";
      readonly part: number;
      readonly place: number;
      readonly value: string;
    };

/** Values at and beyond the ends of what formats allow. All of them are harmless to whoever else reads them. */
const VALUES = [
  ...[
    "",
    "0",
    "-1",
    "1",
    "007",
    "1.5",
    "1e308",
    "1e999",
    "NaN",
    "99999999999999999999",
    "4294967296",
    "0x10",
  ],
  ...[
    "A1",
    "A0",
    "a1",
    "$A$1",
    "ZZZZ1",
    "XFD1048576",
    "XFE1",
    "A1:XFD1048576",
    "A1:A1 B2:B3",
    "#REF!",
    "true",
  ],
  ...[
    "   ",
    "&#10;",
    "&amp;",
    "_x0000_",
    "_x000D_",
    "あ",
    "\u202e",
    "合計",
    "SUM(A1:A9)",
    "((((",
    "'",
    "s",
    "str",
  ],
  ...[
    "inlineStr",
    "e",
    "d",
    "shared",
    "rId1",
    "rId9",
    "../../a.xml",
    "/xl/workbook.xml",
    "General",
    "0;;;@;x",
  ],
];

/** What attributes of an .ods may be besides. */
const ODS_VALUES = [
  ...["2026-04-01", "2026-13-45", "PT12H30M00S", "PT", "0.37cm", "-1in", "2 1/2"],
  ...["of:=SUM([.B2:.B4])", "of:=[", "of:=['表'.B2]", "of:=[.A1:.XFD1048576]", "msoxl:=B2", "=="],
  ...["float", "string", "date", "time", "boolean", "percentage", "collapse", "false", "2", "3.7", "1048576"],
];

/** One change of a book as Office keeps it. */
export const change = changesWith(VALUES);

/** One change of an .ods. */
export const odsChange = changesWith([...VALUES, ...ODS_VALUES]);

/** Those of XML are the commonest, since they reach deepest. */
function changesWith(values: readonly string[]): fc.Arbitrary<Change> {
  const place = fc.nat(100_000);
  return fc.oneof(
    {
      weight: 1,
      arbitrary: fc.record({
        at: fc.constant("archive" as const),
        do: fc.constantFrom("cut" as const, "flip" as const, "insert" as const),
        place,
        value: fc.nat(255),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        at: fc.constant("parts" as const),
        do: fc.constantFrom("drop" as const, "swap" as const, "double" as const, "empty" as const),
        part: fc.nat(30),
        other: fc.nat(30),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        at: fc.constant("xml" as const),
        do: fc.constantFrom("drop", "double", "attribute", "attribute", "text", "text", "rename"),
        part: fc.nat(30),
        place,
        value: fc.constantFrom(...values),
      }) as fc.Arbitrary<Change>,
    },
  );
}

/** The book with the changes, those of the archive last. */
export function changed(book: Uint8Array, changes: readonly Change[]): Uint8Array {
  let bytes = book;
  const inside = changes.filter(({ at }) => at !== "archive");
  if (inside.length) {
    const parts = inside.reduce<Parts>((each, next) => inParts(each, next), Object.entries(unzipSync(book)));
    const archive = parts.map(([name, content]) => [name, [content, { level: isStored(name) ? 0 : 6 }]]);
    bytes = zipSync(Object.fromEntries(archive) as Zippable, { mtime: "2016-04-01T00:00:00" });
  }
  for (const each of changes) if (each.at === "archive") bytes = inArchive(bytes, each);
  return bytes;
}

/** By which an .ods is known at a glance. */
function isStored(name: string): boolean {
  return name === "mimetype";
}

type Parts = readonly (readonly [name: string, content: Uint8Array])[];

function inParts(parts: Parts, change: Change): Parts {
  if (change.at === "archive" || parts.length === 0) return parts;
  const index = change.part % parts.length;
  const [name, content] = parts[index]!;
  const put = (at: number, bytes: Uint8Array): Parts =>
    parts.map((part, each) => (each === at ? [part[0], bytes] : part));
  if (change.at === "xml") return put(index, strToU8(inXml(strFromU8(content), change)));
  const other = change.other % parts.length;
  if (change.do === "drop") return parts.filter((_, each) => each !== index);
  if (change.do === "empty") return put(index, new Uint8Array(0));
  if (change.do === "double") return [...parts, [name.toUpperCase(), content]];
  return parts.map((part, each) =>
    each === index ? [name, parts[other]![1]] : each === other ? [part[0], content] : part,
  );
}

function inXml(xml: string, { do: what, place, value }: Extract<Change, { at: "xml" }>): string {
  const tags = [...xml.matchAll(/<[^<>]*>/g)];
  const tag = tags[place % Math.max(tags.length, 1)];
  if (!tag) return value;
  const [start, end] = [tag.index, tag.index + tag[0].length];
  const replaced = (text: string) => xml.slice(0, start) + text + xml.slice(end);
  switch (what) {
    case "drop":
      return replaced("");
    case "double":
      return replaced(tag[0] + tag[0]);
    case "attribute":
      return replaced(withAttribute(tag[0], place, value));
    case "rename":
      return replaced(tag[0].replace(/[a-z]+/i, (name) => `${name}x`));
    case "text": {
      const next = xml.indexOf("<", end);
      return next < 0 ? xml : xml.slice(0, end) + value + xml.slice(next);
    }
  }
}

/** One attribute with another value; one that is not there (s) where there is none. */
function withAttribute(tag: string, place: number, value: string): string {
  const attributes = [...tag.matchAll(/="[^"]*"/g)];
  const attribute = attributes[place % Math.max(attributes.length, 1)];
  if (!attribute) return tag.replace(/(?=\/?>$)/, ` s="${value}"`);
  return `${tag.slice(0, attribute.index)}="${value}"${tag.slice(attribute.index + attribute[0].length)}`;
}

function inArchive(
  bytes: Uint8Array,
  { do: what, place, value }: Extract<Change, { at: "archive" }>,
): Uint8Array {
  const at = place % Math.max(bytes.length, 1);
  if (what === "cut") return bytes.slice(0, at);
  if (what === "insert") return Uint8Array.from([...bytes.subarray(0, at), value, ...bytes.subarray(at)]);
  const flipped = bytes.slice();
  flipped[at] = value;
  return flipped;
}
