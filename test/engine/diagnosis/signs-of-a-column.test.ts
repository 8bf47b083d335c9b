import { check, toReport } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const firstRepair = (table: string) => {
  const [first] = toReport(check(workbookOf(printedSheet(table))), "ja").repairs;
  return first && { cause: first.cause, changes: first.changes.map(({ cell, to }) => `${cell} ${to}`) };
};

/** As printed the first column is the sum of the other two: the figures alone would say so. */
describe("all △ of a column that is added across were lost", () => {
  test("補正額 of a supplementary budget", () => {
    expect(
      firstRepair(`
        科目|補正前の額|補正額|計
        県税|265,000|1,200|263,800
        県債|88,900|500|88,400
        歳入合計|353,900|1,700|352,200`),
    ).toEqual({ cause: "column-signs", changes: ["C2 -1200", "C3 -500", "C4 -1700"] });
  });

  test("eliminations between segments, the total first", () => {
    expect(
      firstRepair(`
        区分|合計|水道|下水道|消去
        営業収益|41,200|25,300|16,750|850
        営業外収益|2,940|1,810|1,220|90
        特別利益|310|260|70|20
        収益合計|44,450|27,370|18,040|960`),
    ).toEqual({ cause: "column-signs", changes: ["E2 -850", "E3 -90", "E4 -20", "E5 -960"] });
  });

  test("減 in months across", () => {
    expect(
      firstRepair(`
        施設|当初|追加|減|合計
        本館|12,300|1,450|320|13,430
        分館|8,760|2,210|140|10,830
        別館|5,040|980|75|5,945
        計|26,100|4,640|535|30,205`),
    ).toEqual({ cause: "column-signs", changes: ["D2 -320", "D3 -140", "D4 -75", "D5 -535"] });
  });
});
