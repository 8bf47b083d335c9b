import { findAll } from "../../../src/engine";
import { cellName } from "../../../src/engine/book/address";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

function openIn(...tables: readonly string[]): readonly string[] {
  const book = workbookOf(...tables.map((table, at) => printedSheet(table, `表${at + 1}`)));
  return findAll(book).unchecked.map(
    ({ what, why, cell, label }) =>
      `${what} ${why} ${tables.length > 1 ? `${cell.sheet}!` : ""}${cellName(cell.row, cell.column)} ${label}`,
  );
}

/** Each is claimed by a label, a heading or a form, and the figures deny it: nothing is asked, and that is said. */
test.each([
  [
    "the formula of a heading",
    [
      `
      補助金
      (単位：円)
      団体|総事業費（A）|寄附金（B）|差引額（A）－（B）（C）|選定額（A）－（B）（D）
      甲|48,210,000|1,200,000|47,010,000|31,415,000
      乙|30,518,000|918,000|29,600,000|20,777,000
      丙|27,330,000|330,000|27,000,000|19,012,000
      丁|11,904,000|204,000|11,700,000|9,123,000`,
    ],
    ["column no-reading-ties E4 選定額（A）－（B）（D）"],
  ],
  [
    "a formula that names a column that is not printed",
    [
      `
      補助金
      (単位：円)
      団体|事業費（A）|基準額（B）|補助額（A）＋（B）－（E）
      甲|48,210|1,200|31,415
      乙|30,518|918|20,777
      計|78,728|2,118|52,192`,
    ],
    ["column missing-line D4 補助額（A）＋（B）－（E）"],
  ],
  [
    "sources of funds",
    [
      `
      歳出
      (単位：千円)
      款|本年度|国庫支出金|地方債|一般財源
      議会費|120,331|0|0|98,114
      総務費|980,412|31,207|14,000|702,551
      民生費|1,544,908|610,338|0|811,206`,
    ],
    ["column no-reading-ties B4 本年度"],
  ],
  [
    "a revised budget",
    [
      `
      補正予算
      (単位：千円)
      款|補正前の額|補正予算額|補正後の額
      市税|1,204,551|10,200|1,199,332
      使用料|88,120|1,408|91,777
      繰入金|330,120|20,555|341,008`,
    ],
    ["column no-reading-ties D4 補正後の額"],
  ],
  [
    "balances and what moves them",
    [
      `
      地方債の現在高
      (単位：千円)
      区分|前年度末現在高|起債見込額|償還見込額|年度末現在高
      土木債|812,330|55,000|61,204|799,012
      教育債|540,118|12,000|38,770|520,444
      衛生債|204,551|9,000|15,333|199,871`,
    ],
    ["column no-reading-ties E4 年度末現在高"],
  ],
  [
    "what is carried over from month to month",
    [
      `
      資金繰り
      (単位：千円)
      区分|4月|5月|6月|7月
      前月繰越|1,200|1,377|1,290|1,508
      収入|800|912|640|705
      支出|650|801|700|690
      翌月繰越|1,350|1,488|1,230|1,523`,
    ],
    ["tie no-reading-ties C4 前月繰越", "total no-reading-ties B7 翌月繰越"],
  ],
  [
    "lines of 比較",
    [
      `
      給与費明細書
      (単位：千円)
      区分|給料|手当|共済費
      本年度|31,204|18,770|9,551
      前年度|30,118|17,204|9,120
      比較|2,207|905|1,118`,
    ],
    ["total no-reading-ties B6 比較"],
  ],
  [
    "a line named the difference of revenue and expenditure",
    [
      `
      収支の見通し
      (単位：千円)
      区分|令和6年度|令和7年度|令和8年度
      歳入|81,204|82,770|83,551
      歳出|80,118|81,204|82,120
      基金残高|5,118|5,204|5,120
      収支差|2,207|905|2,118`,
    ],
    ["total no-reading-ties B7 収支差"],
  ],
  [
    "a line that prints a formula of a line that is not there",
    [
      `
      収支
      (単位：千円)
      区分|金額
      収入（１）|81,204
      支出（２）|80,118
      収支差額（４）＝（１）－（２）－（３）|2,207`,
    ],
    ["total missing-line B6 収支差額（４）＝（１）－（２）－（３）"],
  ],
  [
    "a line above deeper ones, as others of the table",
    [
      `
      歳出
      (単位：千円)
      区分|金額
      総務費|51,204
      _人件費|31,087
      _物件費|20,117
      民生費|90,551
      _扶助費|70,118
      _繰出金|11,204
      土木費|40,877`.replaceAll("_", "\u3000"),
    ],
    ["total no-reading-ties B7 民生費"],
  ],
])("%s is named", (_, tables, open) => {
  expect(openIn(...tables).filter((each) => !each.startsWith("table"))).toEqual(open);
});

test("a statement that stands twice and agrees here and there only is named", () => {
  const statement = (figures: readonly string[]) => `
    歳入歳出予算総括表
    (単位：千円)
    区分|本年度予算額
    ${["市税", "使用料", "繰入金", "市債", "諸収入", "寄附金"].map((name, at) => `${name}|${figures[at]}`).join("\n    ")}`;
  const [one, other] = [
    ["1,204,551", "88,120", "330,120", "95,000", "41,208", "7,113"],
    ["1,204,551", "88,931", "331,744", "91,000", "40,200", "7,013"],
  ];
  expect(openIn(statement(one!), statement(other!)).filter((each) => each.startsWith("tie"))).toEqual([
    "tie no-reading-ties 表2!B5 使用料",
  ]);
});

test("the two sides of a budget in different units are named", () => {
  const side = (name: string, unit: string, [one, other, total]: readonly string[]) => `
    ${name}予算
    (単位：${unit})
    款|本年度予算額
    甲|${one}
    乙|${other}
    ${name}合計|${total}`;
  const open = openIn(
    side("歳入", "千円", ["1,204,551", "330,120", "1,534,671"]),
    side("歳出", "円", ["981,204,117", "553,467,087", "1,534,671,204"]),
  );
  expect(open).toEqual(["tie different-scope 表1!B6 歳入合計"]);
});

/** A claim is not given up where one rule withdraws it and another asks it. */
test("what another rule asks is not named", () => {
  expect(
    openIn(`
      基金
      (単位：千円)
      区分|前年度末現在高|増減額|年度末現在高
      甲基金|12,330|550|12,880
      乙基金|54,118|△1,200|52,918`),
  ).toEqual([]);
});
