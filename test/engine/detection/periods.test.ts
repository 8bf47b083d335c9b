import { findAll } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const planned = `
  病院事業予定貸借対照表
  令和9年3月31日
  |(単位:千円)
  科目|金額
  現金預金|70
  未収金|30
  流動資産合計|100
  資産合計|100
  未払金|40
  負債合計|40
  資本金|60
  資本合計|60
  負債資本合計|100`;

const settled = (date: string) => `
  貸借対照表
  ${date}現在
  |||(単位:円)
  科目|当年度|前年度|増減
  現金預金|81,000|80,000|1,000
  流動資産合計|81,000|80,000|1,000
  資産合計|81,000|80,000|1,000
  未払金|21,000|20,000|1,000
  負債合計|21,000|20,000|1,000
  一般正味財産|60,000|60,000|0
  正味財産合計|60,000|60,000|0
  負債及び正味財産合計|81,000|80,000|1,000`;

const errors = (date: string) =>
  findAll(workbookOf(printedSheet(planned, "予定"), printedSheet(settled(date), "決算"))).findings.filter(
    ({ severity }) => severity === "error",
  );

test("当年度 is the year that its table is dated, so that tables of two years are not compared", () => {
  expect(errors("令和8年3月31日")).toEqual([]);
});

test("tables of one year are", () => {
  expect(errors("令和9年3月31日")).not.toEqual([]);
});
