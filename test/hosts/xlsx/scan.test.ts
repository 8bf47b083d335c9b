import { existsSync, readdirSync, readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { saxesEvents, scannerEvents } from "./scan-events";
import { END, OPEN, Scanner } from "../../../src/hosts/xlsx/xml/scan";
import { bookOfParts } from "./book-of-parts";
import { brokenXml, wellFormedXml } from "./xml-documents";

const SAMPLES = "assets/samples";
const RUNS = { seed: 20161, numRuns: 3000 };

test("the scanner says what saxes says of every part of a workbook", () => {
  const books = [bookOfParts(), ...samples()];
  for (const book of books) {
    for (const [name, bytes] of Object.entries(unzipSync(book))) {
      if (!/\.(xml|rels|vml)$/i.test(name)) continue;
      const xml = strFromU8(bytes);
      expect(scannerEvents(xml)).toEqual(saxesEvents(xml));
      expect(scannerEvents(xml)).not.toBeNull();
    }
  }
});

test("the scanner says what saxes says of any well-formed document", () => {
  fc.assert(
    fc.property(wellFormedXml, (xml) => {
      const events = saxesEvents(xml);
      expect(events).not.toBeNull();
      expect(scannerEvents(xml)).toEqual(events);
    }),
    RUNS,
  );
});

test("the scanner rejects what saxes rejects when characters are lost, added or changed", () => {
  const counts = { accepted: 0, rejected: 0 };
  fc.assert(
    fc.property(brokenXml, (xml) => {
      const events = saxesEvents(xml);
      counts[events ? "accepted" : "rejected"] += 1;
      expect(scannerEvents(xml)).toEqual(events);
    }),
    RUNS,
  );
  expect(counts.rejected).toBeGreaterThan(RUNS.numRuns / 4);
  expect(counts.accepted).toBeGreaterThan(RUNS.numRuns / 20);
});

test.each([
  ["no root", "<!-- nothing -->"],
  ["two roots", "<a/><b/>"],
  ["text outside the root", "<a/>x"],
  ["CDATA outside the root", "<a/><![CDATA[x]]>"],
  ["an open element", "<a><b></b>"],
  ["crossed elements", "<a><b></a></b>"],
  ["a longer end tag", "<a></ab>"],
  ["an attribute twice", '<a b="1" b="1"/>'],
  ["an attribute without quotes", "<a b=1/>"],
  ["attributes that touch", '<a b="1"c="1"/>'],
  ["< in an attribute", '<a b="<"/>'],
  ["an unknown entity", "<a>&nbsp;</a>"],
  ["a reference to a forbidden character", "<a>&#0;</a>"],
  ["a lone ampersand", "<a>R&D</a>"],
  ["]]> in text", "<a>]]></a>"],
  ["two hyphens in a comment", "<a><!-- -- --></a>"],
  ["a late XML declaration", ' <?xml version="1.0"?><a/>'],
  ["a control character", "<a>\u0001</a>"],
])("both reject %s", (_what, xml) => {
  expect(saxesEvents(xml)).toBeNull();
  expect(scannerEvents(xml)).toBeNull();
});

test("only the scanner rejects a DOCTYPE", () => {
  expect(saxesEvents("<!DOCTYPE a><a/>")).not.toBeNull();
  expect(scannerEvents("<!DOCTYPE a><a/>")).toBeNull();
});

test("offsets cut out exactly the tokens of the document", () => {
  const xml = '\uFEFF<?xml version="1.0"?>\n<a b="&amp;">x<![CDATA[y]]><c/></a>';
  const scanner = new Scanner(xml);
  const tokens: string[] = [];
  while (scanner.next() !== END) tokens.push(xml.slice(scanner.start, scanner.end));
  expect(tokens).toEqual(['<a b="&amp;">', "x", "<![CDATA[y]]>", "<c/>", "", "</a>"]);
});

test("offsets of a value lie inside its quotes", () => {
  const xml = "<a b = 'x &lt; y'/>";
  const scanner = new Scanner(xml);
  expect(scanner.next()).toBe(OPEN);
  const index = scanner.attributes.indexOf("b");
  expect(xml.slice(scanner.attributes.valueStart(index), scanner.attributes.valueEnd(index))).toBe(
    "x &lt; y",
  );
  expect(scanner.attributes.get("b")).toBe("x < y");
});

test("a prefix means what the nearest declaration says, and no longer than its element", () => {
  const xml = '<p:a xmlns:p="one"><p:b xmlns:p="two"/><p:c/><d xmlns="one"/><e/></p:a>';
  const scanner = new Scanner(
    xml,
    new Map([
      ["one", 1],
      ["two", 2],
    ]),
  );
  const found: string[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === OPEN) found.push(`${scanner.localName}${scanner.namespace}`);
  }
  expect(found).toEqual(["a1", "b2", "c1", "d1", "e0"]);
});

function samples(): Uint8Array[] {
  if (!existsSync(SAMPLES)) return [];
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"));
  return names.map((name) => new Uint8Array(readFileSync(`${SAMPLES}/${name}`)));
}
