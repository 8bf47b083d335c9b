import { readTree } from "../../../../src/hosts/xlsx/write/tree";
import { MAIN } from "../book-of-parts";

const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(500);

test.each([
  ["rows alone", ROWS],
  ["a comment that looks like the end", `${ROWS}<!-- </sheetData> -->${ROWS}`],
  ["a CDATA section that looks like the end", `${ROWS}<x><![CDATA[</sheetData>]]></x>`],
  ["an element of the same name", `${ROWS}<x><sheetData>${ROWS}</sheetData></x>`],
])("what is not entered is passed over whatever it holds: %s", (_what, rows) => {
  const xml = `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData><mergeCells/></worksheet>`;
  const { children } = readTree(xml, 4, () => false);
  expect(
    children.map(({ local, start, end }) => [local, xml.slice(start, start + 5), xml.slice(end - 6, end)]),
  ).toEqual([
    ["sheetData", "<shee", "tData>"],
    ["mergeCells", "<merg", "ells/>"],
  ]);
  expect(children[0]!.closeStart).toBe(xml.length - "</sheetData><mergeCells/></worksheet>".length);
});

test("a document that is not well-formed is a damaged part", () => {
  expect(() => readTree("<a><b></a>", 2)).toThrow(expect.objectContaining({ code: "damaged-part" }));
});
