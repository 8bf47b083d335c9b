import { strToU8 } from "fflate";
import { bookOfParts, MAIN, relationships, type Parts } from "../book-of-parts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const MICROSOFT = "http://schemas.microsoft.com/office";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DOCUMENT = "application/vnd.openxmlformats-officedocument";

/** Cells of a table whose total is wrong by 30 (B5) in a sheet that a budget might be in. */
export const TABLE_ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>予定損益計算書</t></is></c><c r="B1" t="inlineStr"><is><t>（単位：千円）</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>科目</t></is></c><c r="B2" t="inlineStr"><is><t>金額</t></is></c></row>' +
  '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="1"><v>1200</v></c></row>' +
  '<row r="4"><c r="A4" t="inlineStr"><is><t>営業外収益</t></is></c><c r="B4" s="1"><v>345</v></c></row>' +
  '<row r="5"><c r="A5" t="inlineStr"><is><t>収益合計</t></is></c><c r="B5" s="1"><v>1575</v></c></row>';

const PICTURE = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** What stands in a sheet before and after its conditional formats, in the order of the schema. */
const SHEET_HEAD =
  `<sheetPr codeName="Sheet1"><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:B5"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><cols><col min="1" max="1" width="20" customWidth="1"/></cols><sheetData>${TABLE_ROWS}</sheetData>` +
  '<sheetProtection sheet="1" objects="1" scenarios="1" password="CC74"/><protectedRanges><protectedRange sqref="B3:B4" name="入力"/></protectedRanges><autoFilter ref="A2:B5"/><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells><phoneticPr fontId="0" type="fullwidthKatakana"/>';
const SHEET_TAIL =
  `<dataValidations count="1"><dataValidation type="whole" allowBlank="1" sqref="B3:B4"><formula1>0</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="D1" r:id="rId1"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId2"/><headerFooter><oddHeader>&amp;C予算書</oddHeader></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/>` +
  `<oleObjects><oleObject progId="Package" shapeId="1026" r:id="rId7"/></oleObjects><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><control shapeId="1027" r:id="rId8" name="ボタン 1"/></controls></mc:Choice></mc:AlternateContent><tableParts count="1"><tablePart r:id="rId9"/></tableParts>` +
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="2" id="{11111111-2222-3333-4444-555555555555}"><xm:f>表2!$A$1&gt;0</xm:f><x14:dxf><font><i/></font></x14:dxf></x14:cfRule><xm:sqref>B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
  `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>表2!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>A4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
export const USER_RULE =
  '<conditionalFormatting sqref="B3:B5"><cfRule type="cellIs" dxfId="0" priority="1" stopIfTrue="1" operator="greaterThan"><formula>1000</formula></cfRule></conditionalFormatting>';

/** A macro workbook with one of each kind of part that Excel makes; written by hand, so small. */
export function bookWithEveryPart(changes: Parts = {}): Uint8Array {
  return bookOfParts({ ...everyPart(), ...changes });
}

export function everyPart(): Parts {
  return {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relationships(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "extended-properties", "docProps/app.xml"],
      ["rId3", "custom-properties", "docProps/custom.xml"],
    ),
    "docProps/app.xml": `<Properties xmlns="${DOCUMENT_ADDRESS}/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    "docProps/custom.xml": `<Properties xmlns="${DOCUMENT_ADDRESS}/custom-properties" xmlns:vt="${DOCUMENT_ADDRESS}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="所管"><vt:lpwstr>財務課</vt:lpwstr></property></Properties>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="損益" sheetId="1" r:id="rId1"/><sheet name="表2" sheetId="7" r:id="rId2"/><sheet name="グラフ1" sheetId="3" r:id="rId3"/></sheets><externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">損益!$A$1:$B$5</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId8"/></pivotCaches></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
      ["rId3", "chartsheet", "chartsheets/sheet1.xml"],
      ["rId4", "styles", "styles.xml"],
      ["rId5", "sharedStrings", "sharedStrings.xml"],
      ["rId6", `${MICROSOFT}/2006/relationships/vbaProject`, "vbaProject.bin"],
      ["rId7", "connections", "connections.xml"],
      ["rId8", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      ["rId9", "externalLink", "externalLinks/externalLink1.xml"],
      ["rId10", "xmlMaps", "xmlMaps.xml"],
      ["rId11", "calcChain", "calcChain.xml"],
      ["rId12", `${MICROSOFT}/2017/10/relationships/person`, "persons/person.xml"],
      ["rId13", "customXml", "../customXml/item1.xml"],
      ["rId14", "theme", "theme/theme1.xml"],
    ),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${SHEET_HEAD}${USER_RULE}${SHEET_TAIL}</worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId2", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ["rId3", "drawing", "../drawings/drawing1.xml"],
      ["rId4", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId5", "comments", "../comments1.xml"],
      [
        "rId6",
        `${MICROSOFT}/2017/10/relationships/threadedComment`,
        "../threadedComments/threadedComment1.xml",
      ],
      ["rId7", "oleObject", "../embeddings/oleObject1.bin"],
      ["rId8", "ctrlProp", "../ctrlProps/ctrlProp1.xml"],
      ["rId9", "table", "../tables/table1.xml"],
    ).replace(
      "</Relationships>",
      `<Relationship Id="rId1" Type="${OFFICE}/hyperlink" Target="https://example.invalid/" TargetMode="External"/></Relationships>`,
    ),
    "xl/worksheets/sheet2.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="str"><f>[1]外部!A1</f><v>はい</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>いいえ</t></is></c></row></sheetData><phoneticPr fontId="0"/></worksheet>`,
    "xl/worksheets/_rels/sheet2.xml.rels": relationships([
      "rId1",
      "pivotTable",
      "../pivotTables/pivotTable1.xml",
    ]),
    "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    "xl/chartsheets/_rels/sheet1.xml.rels": relationships(["rId1", "drawing", "../drawings/drawing2.xml"]),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><t>営業収益</t><rPh sb="0" eb="2"><t>エイギョウ</t></rPh><phoneticPr fontId="0"/></si></sst>`,
    "xl/styles.xml": STYLES,
    "xl/vbaProject.bin": strToU8("not a real project"),
    "xl/connections.xml": `<connections xmlns="${MAIN}"><connection id="1" name="接続" type="5" refreshedVersion="6"><dbPr connection="Provider=x" command="y"/></connection></connections>`,
    "xl/xmlMaps.xml": `<MapInfo xmlns="${MAIN}" SelectionNamespaces=""><Schema ID="Schema1"/><Map ID="1" Name="a" RootElement="a" SchemaID="Schema1" ShowImportExportValidationErrors="0" AutoFit="1" Append="0" PreserveSortAFLayout="1" PreserveFormat="1"/></MapInfo>`,
    "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="A1" i="7"/></calcChain>`,
    "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="外部"/></sheetNames></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="other.xlsx" TargetMode="External"/></Relationships>`,
    "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" refreshOnLoad="1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A2:B4" sheet="損益"/></cacheSource><cacheFields count="2"><cacheField name="科目" numFmtId="0"><sharedItems/></cacheField><cacheField name="金額" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1"/></cacheField></cacheFields></pivotCacheDefinition>`,
    "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}" name="集計" cacheId="1" dataCaption="値"><location ref="D3:E5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="1"><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><dataFields count="1"><dataField name="合計" fld="1"/></dataFields></pivotTableDefinition>`,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships([
      "rId1",
      "pivotCacheDefinition",
      "../pivotCache/pivotCacheDefinition1.xml",
    ]),
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="表_1" displayName="表_1" ref="A2:B5"><autoFilter ref="A2:B5"/><tableColumns count="2"><tableColumn id="1" name="科目"/><tableColumn id="2" name="金額"/></tableColumns></table>`,
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>課長</author></authors><commentList><comment ref="B5" authorId="0"><text><r><t>要確認</t></r></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B5" dT="2026-04-01T00:00:00.00" personId="{11111111-2222-3333-4444-666666666666}" id="{11111111-2222-3333-4444-777777777777}"><text>要確認</text></threadedComment></ThreadedComments>`,
    "xl/persons/person.xml": `<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><person displayName="課長" id="{11111111-2222-3333-4444-666666666666}" userId="k" providerId="None"/></personList>`,
    "xl/drawings/drawing1.xml": drawing("rId1", "rId2"),
    "xl/drawings/_rels/drawing1.xml.rels": relationships(
      ["rId1", "chart", "../charts/chart1.xml"],
      ["rId2", "image", "../media/image1.png"],
    ),
    "xl/drawings/drawing2.xml": drawing("rId1", null),
    "xl/drawings/_rels/drawing2.xml.rels": relationships(["rId1", "chart", "../charts/chart2.xml"]),
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
    "xl/charts/chart1.xml": CHART,
    "xl/charts/chart2.xml": CHART,
    "xl/media/image1.png": PICTURE,
    "xl/embeddings/oleObject1.bin": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3),
    "xl/ctrlProps/ctrlProp1.xml": `<formControlPr xmlns="${X14}" objectType="Button" lockText="1"/>`,
    "xl/printerSettings/printerSettings1.bin": Uint8Array.of(1, 0, 2, 0, 3, 0),
    "xl/theme/theme1.xml": `<a:theme xmlns:a="${DRAWING}/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1><a:accent2><a:srgbClr val="C0504D"/></a:accent2><a:accent3><a:srgbClr val="9BBB59"/></a:accent3><a:accent4><a:srgbClr val="8064A2"/></a:accent4><a:accent5><a:srgbClr val="4BACC6"/></a:accent5><a:accent6><a:srgbClr val="F79646"/></a:accent6><a:hlink><a:srgbClr val="0000FF"/></a:hlink><a:folHlink><a:srgbClr val="800080"/></a:folHlink></a:clrScheme><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst/><a:lnStyleLst/><a:effectStyleLst/><a:bgFillStyleLst/></a:fmtScheme></a:themeElements></a:theme>`,
    "customXml/item1.xml": '<予算 xmlns="urn:example:budget"><版>1</版></予算>',
    "customXml/_rels/item1.xml.rels": relationships(["rId1", "customXmlProps", "itemProps1.xml"]),
    "customXml/itemProps1.xml": `<ds:datastoreItem ds:itemID="{AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE}" xmlns:ds="${DOCUMENT_ADDRESS}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  };
}

const DOCUMENT_ADDRESS = "http://schemas.openxmlformats.org/officeDocument/2006";

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0;&quot;△ &quot;#,##0"/></numFmts><fonts count="1"><font><sz val="11"/><name val="ＭＳ 明朝"/><family val="1"/><charset val="128"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF0000FF"/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>`;

const CHART = `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>損益!$B$3:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

function drawing(chart: string, picture: string | null): string {
  const at = (column: number) =>
    `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${column + 3}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`;
  const frame = `<xdr:twoCellAnchor>${at(6)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="グラフ"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${chart}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  const image = picture
    ? `<xdr:twoCellAnchor>${at(10)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="印"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${picture}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`
    : "";
  return `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${frame}${image}</xdr:wsDr>`;
}

function contentTypes(): string {
  const overrides: readonly [part: string, type: string][] = [
    ["/xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
    ["/xl/worksheets/sheet1.xml", `${SHEET}.worksheet+xml`],
    ["/xl/worksheets/sheet2.xml", `${SHEET}.worksheet+xml`],
    ["/xl/chartsheets/sheet1.xml", `${SHEET}.chartsheet+xml`],
    ["/xl/styles.xml", `${SHEET}.styles+xml`],
    ["/xl/sharedStrings.xml", `${SHEET}.sharedStrings+xml`],
    ["/xl/connections.xml", `${SHEET}.connections+xml`],
    ["/xl/calcChain.xml", `${SHEET}.calcChain+xml`],
    ["/xl/externalLinks/externalLink1.xml", `${SHEET}.externalLink+xml`],
    ["/xl/pivotCache/pivotCacheDefinition1.xml", `${SHEET}.pivotCacheDefinition+xml`],
    ["/xl/pivotTables/pivotTable1.xml", `${SHEET}.pivotTable+xml`],
    ["/xl/tables/table1.xml", `${SHEET}.table+xml`],
    ["/xl/comments1.xml", `${SHEET}.comments+xml`],
    ["/xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"],
    ["/xl/persons/person.xml", "application/vnd.ms-excel.person+xml"],
    ["/xl/drawings/drawing1.xml", `${DOCUMENT}.drawing+xml`],
    ["/xl/drawings/drawing2.xml", `${DOCUMENT}.drawing+xml`],
    ["/xl/charts/chart1.xml", `${DOCUMENT}.drawingml.chart+xml`],
    ["/xl/charts/chart2.xml", `${DOCUMENT}.drawingml.chart+xml`],
    ["/xl/ctrlProps/ctrlProp1.xml", "application/vnd.ms-excel.controlproperties+xml"],
    ["/xl/theme/theme1.xml", `${DOCUMENT}.theme+xml`],
    ["/xl/embeddings/oleObject1.bin", `${DOCUMENT}.oleObject`],
    ["/xl/vbaProject.bin", "application/vnd.ms-office.vbaProject"],
    ["/docProps/app.xml", `${DOCUMENT}.extended-properties+xml`],
    ["/docProps/custom.xml", `${DOCUMENT}.custom-properties+xml`],
    ["/customXml/itemProps1.xml", `${DOCUMENT}.customXmlProperties+xml`],
  ];
  const defaults: readonly [extension: string, type: string][] = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
    ["bin", `${SHEET}.printerSettings`],
    ["vml", `${DOCUMENT}.vmlDrawing`],
    ["png", "image/png"],
  ];
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
    .join("")}${overrides
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join("")}</Types>`;
}
