import { bookOfParts, worksheet } from "../../xlsx/book-of-parts";
import { edited, partText } from "./edited";

test("recalculated totals keep the way their formulas are written", async () => {
  const rows =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row></sheetData>';
  const file = bookOfParts({ "xl/worksheets/sheet1.xml": worksheet(rows) });
  const { saved } = await edited(file, ({ worksheets }) => {
    worksheets.getItem("表").getRange("A1:A2").values = [[5], [6]];
  });
  expect(partText(saved, "xl/worksheets/sheet1.xml")).toBe(
    worksheet(
      '<sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>10</v></c></row><row r="2"><c r="A2"><v>6</v></c><c r="B2"><f t="shared" si="0"/><v>12</v></c></row></sheetData>',
    ),
  );
});

test("where the first cell of a shared formula is written over, the others keep their formulas as their own", async () => {
  const rows = (cells: string) => worksheet(`<sheetData>${cells}</sheetData>`);
  const shared =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row><c><v>3</v></c><c><f t="shared" si="0"/><v>6</v></c></row>';
  const file = bookOfParts({ "xl/worksheets/sheet1.xml": rows(shared) });
  const { saved, book } = await edited(file, ({ worksheets }) => {
    worksheets.getItem("表").getRange("B1").formulas = [["=A1+A2"]];
  });
  const xml = partText(saved, "xl/worksheets/sheet1.xml");
  expect(xml).toContain('<c r="B1"><f>A1+A2</f><v>3</v></c>');
  expect(xml).toContain('<c r="B2"><f>A2*2</f><v>4</v></c>');
  expect(xml).toContain('<c r="B3"><f>A3*2</f><v>6</v></c>');
  expect(xml).not.toContain("shared");
  expect(book.sheets[0]!.cells.get(2, 1)).toMatchObject({ formula: "A3*2", value: 6 });
});

test("where a figure was changed and a formula could not follow, Excel is told to compute the book", async () => {
  const rows = (formula: string) =>
    worksheet(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>${formula}</f><v>1</v></c></row></sheetData>`,
    );
  const saved = async (formula: string, address: string) => {
    const file = bookOfParts({ "xl/worksheets/sheet1.xml": rows(formula) });
    const work = ({ worksheets }: Excel.Workbook) =>
      void (worksheets.getItem("表").getRange(address).values = [[5]]);
    return partText((await edited(file, work)).saved, "xl/workbook.xml");
  };
  expect(await saved("STDEV(A1:A2)", "A1")).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  expect(await saved("A1*2", "A1")).not.toContain("calcPr");
  const untouched = bookOfParts({ "xl/worksheets/sheet1.xml": rows("STDEV(A1:A2)") });
  const marked = await edited(untouched, ({ worksheets }) => {
    worksheets.getItem("表").getRange("A1").format.font.bold = true;
  });
  expect(partText(marked.saved, "xl/workbook.xml")).not.toContain("calcPr");
});
