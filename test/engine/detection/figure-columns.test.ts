import { detect } from "../../../src/engine/detection";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const columnsOf = (table: string) =>
  detect(workbookOf(printedSheet(table)))[0]!.columns.map(({ column, label, role }) => [column, label, role]);

describe("the columns of a table of unknown kind", () => {
  test("include those that are headed and still hold nothing, between the others", () => {
    const table = `
      Sales
      Shop|April|May|June|Quarter|Note
      East|1,204|1,187||2,391|
      West|987|1,011||1,998|`;
    expect(columnsOf(table)).toEqual([
      [1, "April", "segment"],
      [2, "May", "segment"],
      [3, "June", "other"],
      [4, "Quarter", "segment"],
    ]);
  });

  test("include many that stand left of the first text, which are more than numbers of lines", () => {
    const table = `
      Marks
      Code|One|Two|Three|Four|Sum|Grade
      4732|18|17|20|12|67|good
      8620|15|19|16|11|61|fair
      6521|20|20|19|18|77|best`;
    expect(columnsOf(table).map(([column]) => column)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("do not include the few numbers left of the labels", () => {
    const table = `
      明細
      款|項|科目|本年度|前年度
      1|1|市民税|18,204|17,311
      1|2|固定資産税|20,115|20,097`;
    expect(columnsOf(table).map(([column]) => column)).toEqual([3, 4]);
  });
});
