import { StyleSheetDraft } from "../../../../src/hosts/xlsx/write/styles";
import { MAIN } from "../book-of-parts";

const sheet = (content: string) => `<styleSheet xmlns="${MAIN}">${content}</styleSheet>`;

test("groups that are missing come in the order of the schema, with what must come first in them", () => {
  const draft = new StyleSheetDraft(sheet('<cellStyles/><extLst><ext uri="x"/></extLst>'));
  expect(draft.add("dxfs", "<dxf/>")).toBe(0);
  expect(draft.add("fills", "<fill/>")).toBe(2);
  expect(draft.add("cellXfs", "<xf/>")).toBe(1);
  expect(draft.toXml().match(/<(\w+)(?= count)|<(cellStyles|extLst)/g)).toEqual([
    "<fills",
    "<cellXfs",
    "<cellStyles",
    "<dxfs",
    "<extLst",
  ]);
});

test("an item that is there is used again, in whatever prefix, and then nothing changes", () => {
  const xml = `<x:styleSheet xmlns:x="${MAIN}"><x:dxfs count="2"><x:dxf><x:font><x:b/></x:font></x:dxf><x:dxf/></x:dxfs></x:styleSheet>`;
  const draft = new StyleSheetDraft(xml);
  expect(draft.add("dxfs", "<dxf/>")).toBe(1);
  expect(draft.add("dxfs", "<dxf><font><b/></font></dxf>")).toBe(0);
  expect(draft.toXml()).toBe(xml);
});

test("number formats get a number that is free, or the one of the same code", () => {
  const draft = new StyleSheetDraft(
    sheet('<numFmts count="1"><numFmt numFmtId="200" formatCode="0.0&quot;a&quot;"/></numFmts>'),
  );
  expect(draft.addFormat('0.0"a"')).toBe(200);
  expect(draft.addFormat("0.00")).toBe(201);
  expect(draft.addFormat("0.00")).toBe(201);
  expect(draft.toXml()).toContain('<numFmts count="2">');
});

test("of a code under several numbers the first counts, and none that is no number", () => {
  const formats = [
    '<numFmt numFmtId="x" formatCode="0.0"/>',
    '<numFmt numFmtId="170" formatCode="0.0"/>',
    '<numFmt numFmtId="169" formatCode="0.0"/>',
    '<numFmt formatCode="#,##0"/>',
  ];
  const draft = new StyleSheetDraft(sheet(`<numFmts>${formats.join("")}</numFmts>`));
  expect(draft.addFormat("0.0")).toBe(170);
  expect(draft.addFormat("#,##0")).toBe(171);
});

test("room for undeclared formats is General, also where the book declares something else under its number", () => {
  const draft = new StyleSheetDraft(
    sheet('<numFmts><numFmt numFmtId="0" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/></cellXfs>'),
  );
  draft.reserve(3);
  const xml = draft.toXml();
  expect(xml).toContain('<numFmt numFmtId="164" formatCode="General"/>');
  expect(xml.match(/<xf numFmtId="\d+"/g)).toEqual([0, 164, 164].map((id) => `<xf numFmtId="${id}"`));
});

test("room for undeclared formats needs no format of its own elsewhere", () => {
  const draft = new StyleSheetDraft(sheet('<numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>'));
  draft.reserve(2);
  expect(draft.toXml().match(/<xf numFmtId="\d+"/g)).toEqual(['<xf numFmtId="0"', '<xf numFmtId="0"']);
  expect(draft.toXml()).not.toContain("General");
});
