import { check, toReport } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const told = (...tables: readonly string[]) => {
  const sheets = tables.map((table, at) => printedSheet(table, `表${at + 1}`));
  const { summary, findings } = toReport(check(workbookOf(...sheets)), "ja");
  return { verdict: summary.verdict, at: findings.map(({ sheet, cell }) => `${sheet}!${cell}`) };
};

/** 総務費 has two more 項, and 民生費 one, that are not changed and not listed; other 款 neither. */
const changed = (security = "1,204", after = "121,604") => `
  第１表 歳入歳出予算補正
  歳出
  （単位：千円）
  款|項|補正前の額|補正額|計
  ２ 総務費||312,500|1,204|313,704
  |１ 総務管理費|120,400|${security}|${after}
  ３ 民生費||845,120|△3,310|841,810
  |１ 社会福祉費|402,118|△4,000|398,118
  |２ 児童福祉費|310,002|690|310,692
  歳出合計||2,104,330|△2,106|2,102,224`;

test("what a 補正予算 does not list is no error", () => {
  expect(told(changed())).toEqual({ verdict: "ties", at: [] });
});

test("its changes add up, and each line by itself", () => {
  expect(told(changed("1,240", "121,640"))).toEqual({ verdict: "does-not-tie", at: ["表1!D5"] });
  expect(told(changed("1,204", "121,640")).at).toEqual(["表1!E6"]);
});

const complete = (before = "66,663", now = "66,663") => `
  補正予算説明書
  科目|既決予定額|補正予定額|計
  1 国庫支出金|126,057|73,470|199,527
    1 国庫負担金|59,394|73,470|132,864
    2 国庫補助金|${before}|0|${now}
  2 県支出金|67,196|△81|67,115
    1 県補助金|67,196|△81|67,115
  合計|193,253|73,389|266,642`;

test("a list with a line that is not changed lists them all", () => {
  expect(told(complete()).at).toEqual([]);
  expect(told(complete("66,636", "66,636")).at).toEqual(["表1!B3", "表1!D3"]);
});

test("補正されなかった款に係る額 makes the 款 complete", () => {
  const rest = (amount: string) => `
    歳入
    款|項|補正前の額|補正額|計
    １ 市税||52,300|1,100|53,400
    |１ 市民税|21,000|1,100|22,100
    ９ 繰入金||8,400|△200|8,200
    |２ 基金繰入金|3,100|△200|2,900
    補正されなかった款に係る額||61,455||${amount}
    歳入合計||122,155|900|123,055`;
  expect(told(rest("61,455")).at).toEqual([]);
  expect(told(rest("61,445")).at).toEqual(expect.arrayContaining(["表1!E8"]));
});

test("parts that are more than their 款 are told", () => {
  expect(told(changed("1,204", "321,604")).at).toContain("表1!E6");
  const more = changed().replace("120,400", "320,400").replace("121,604", "321,604");
  expect(told(more).at).toEqual(["表1!C5", "表1!E5"]);
});
