import { strToU8, zipSync } from "fflate";

interface Computed {
  readonly formula: string;
  readonly value: number;
}

type Row = readonly (string | number | Computed)[];

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A style sheet with nothing but the plain look; without one a book can be opened and not be saved with changes. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** A small .xlsx with these sheets; one that is to be saved needs a style sheet. */
export function bookOf(
  sheets: Readonly<Record<string, readonly Row[]>>,
  { isStyled = false } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const list = (each: (name: string, at: number) => string) =>
    names.map((name, at) => each(name, at + 1)).join("");
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${list((_, at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}${isStyled ? `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` : ""}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${list((name, at) => `<sheet name="${name}" sheetId="${at}" r:id="rId${at}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${list((_, at) => `<Relationship Id="rId${at}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${at}.xml"/>`)}${isStyled ? `<Relationship Id="styles" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/>` : ""}</Relationships>`,
    ...(isStyled && { "xl/styles.xml": STYLES }),
  };
  Object.values(sheets).forEach((rows, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${rows.map(rowXml).join("")}</sheetData></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

function rowXml(values: Row): string {
  const cells = values.map((value) => {
    if (typeof value === "number") return `<c><v>${value}</v></c>`;
    if (typeof value === "string") return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    return `<c><f>${value.formula}</f><v>${value.value}</v></c>`;
  });
  return `<row>${cells.join("")}</row>`;
}

/** 営業収益 700 less 営業費用 640, and what is printed as their difference: 60 ties. */
export const operatingProfit = (profit: number) =>
  bookOf({
    損益計算書: [
      ["損益計算書", ""],
      ["（単位：千円）", ""],
      ["科目", "金額"],
      ["営業収益合計", 700],
      ["営業費用合計", 640],
      ["営業利益", profit],
    ],
  });

/** A total that is a formula with a figure typed into it: 303 where it should be 330. */
export const withFormula = (total: Computed = { formula: "B5+193", value: 303 }) =>
  bookOf({
    予定損益計算書: [
      ["予定損益計算書", ""],
      ["（単位：千円）", ""],
      ["科目", "金額"],
      ["経常費用", ""],
      ["　業務費", 110],
      ["　人件費", 220],
      ["経常費用合計", total],
    ],
  });

/** Everything adds up as it is stored, but computed anew one item would be another. */
export const withWarning = () =>
  bookOf(
    {
      予定損益計算書: [
        ["予定損益計算書", ""],
        ["（単位：千円）", ""],
        ["科目", "金額"],
        ["経常費用", ""],
        ["　業務費", 110],
        ["　人件費", { formula: "IF(B5>100,200,0)", value: 220 }],
        ["経常費用合計", 330],
      ],
    },
    { isStyled: true },
  );

/** Amounts of which nothing is the sum of others. */
export const withoutEquations = () =>
  bookOf({
    職員数: [
      ["科目", "金額"],
      ["消耗品費", 125],
      ["旅費", 48],
      ["通信運搬費", 73],
    ],
  });

/** A profit that fits its parts only if one of two other figures is wrong: the pane has to ask. */
export const doubtful = () =>
  bookOf({
    予定損益計算書: [
      ["予定損益計算書", ""],
      ["（単位：千円）", ""],
      ["科目", "金額"],
      ["営業収益合計", 500],
      ["営業費用合計", 300],
      ["営業利益", -1211],
    ],
  });

/** 直接費 is taken for an item of 営業費用合計, of which it is another total; 職員数 says no unit and adds nothing up. */
export const wronglyRead = () =>
  bookOf({
    予定損益計算書: [
      ["予定損益計算書", "", ""],
      ["（単位：千円）", "", ""],
      ["科目", "予算額", "前年度予算額"],
      ["営業費用", "", ""],
      ["　業務費", 110, 100],
      ["　人件費", 220, 200],
      ["　直接費", 330, 300],
      ["営業費用合計", 330, 300],
    ],
    職員数: [
      ["科目", "人数"],
      ["本所", 12],
      ["支所", 4],
      ["出張所", 7],
    ],
  });

/** Text alone: no statement can be recognised. */
export const withoutTables = () => bookOf({ 表紙: [["平成28年度予算"], ["目次"]], 写真: [["庁舎"]] });

/** Totals that miss by 1 in 百万円, so many that each is a rounding difference: 100 findings a sheet. */
export const roundingFindings = (sheets: number) =>
  bookOf(Object.fromEntries(Array.from({ length: sheets }, (_, at) => [`第${at + 1}表`, roundedTable(100)])));

function roundedTable(columns: number): Row[] {
  const across = <T>(value: (column: number) => T) =>
    Array.from({ length: columns }, (_, column) => value(column));
  return [
    ["歳出の内訳"],
    ["（単位：百万円）"],
    ["科目", ...across((column) => `第${column + 1}事業`)],
    ["人件費", ...across((column) => 100 + column)],
    ["物件費", ...across((column) => 200 + column)],
    ["補助費", ...across((column) => 300 + column)],
    ["合計", ...across((column) => 601 + 3 * column)],
  ];
}
