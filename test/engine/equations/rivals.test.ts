import { testRule } from "../../rule-tester";

/** 部局 with one total that misses by anything. */
const departments = (total: string) => `
  部局別予算
  (単位:千円)
  部局|予算額
  総務部|194,582
  企画部|510,882
  民生部|1,326,358
  衛生部|484,881
  合計|${total}`;

/** 固定資産 in three sections, of which the last closes with this figure; a section printed flush and in one column. */
const assets = ({ investments }: { readonly investments: string }) => `
  予定貸借対照表
  (単位：千円)
  科目|金額
  資産の部
  固定資産
  有形固定資産
  建物|136,211
  備品|6,150,761
  有形固定資産合計|6,286,972
  投資その他の資産
  保証金|442,760
  長期前払費用|43,887
  出資金|142,749
  投資その他の資産合計|${investments}
  固定資産合計|6,916,368
  資産合計|6,916,368`;

testRule("footing", {
  ties: [
    {
      name: "totals above their parts in short figures: nothing is counted twice",
      sheets: [
        `
        貸借対照表
        (単位：百万円)
        科目|金額
        流動資産|33
        有価証券|19
        前払金|14
        固定資産|44
        土地|8
        構築物|36
        資産合計|77`,
        `
        財産の状況
        区分|面積
        行政財産|62
        庁舎|21
        学校|41
        普通財産|35
        宅地|12
        山林|23
        計|97`,
      ],
    },
    {
      name: "two items that happen to make the one above them are no parts of it",
      sheets: [
        `
        歳入の状況
        (単位：千円)
        区分|決算額|経常一般財源等
        地方税|1,234,567|1,100,000
        分担金負担金|15,653|-
        使用料|92,200|-
        国庫支出金|280,349|-
        都道府県支出金|190,932|-
        財産収入|89,417|-
        諸収入|87,918|11
        歳入合計|1,991,036|1,100,011`,
      ],
    },
    {
      name: "both sides of a flush balance sheet, a section of one line among them",
      sheets: [
        `
        法人単位貸借対照表
        (単位：円)
        資産の部|当年度末|前年度末|負債の部|当年度末|前年度末
        流動資産|26,700,000|20,000,000|流動負債|4,500,000|4,000,000
        現金預金|21,700,000|15,000,000|事業未払金|3,000,000|2,600,000
        事業未収金|5,000,000|5,000,000|賞与引当金|1,500,000|1,400,000
        固定資産|60,000,000|58,000,000|固定負債|3,000,000|3,000,000
        基本財産|50,000,000|50,000,000|退職給付引当金|3,000,000|3,000,000
        土地|30,000,000|30,000,000|負債の部合計|7,500,000|7,000,000
        建物|20,000,000|20,000,000|純資産の部||
        その他の固定資産|10,000,000|8,000,000|基本金|52,200,000|51,000,000
        人件費積立資産|10,000,000|8,000,000|次期繰越活動増減差額|27,000,000|20,000,000
        |||純資産の部合計|79,200,000|71,000,000
        資産の部合計|86,700,000|78,000,000|負債及び純資産の部合計|86,700,000|78,000,000`,
      ],
    },
    {
      name: "a section without a figure of its own counts with its 計, or with its only line",
      sheets: [
        `
        実質収支に関する調書
        一般会計|（単位：千円）
        区分|金額
        1 歳入総額|20,100,000
        2 歳出総額|19,300,000
        3 歳入歳出差引額|800,000
        4 翌年度へ繰り越すべき財源|
        (1) 継続費逓次繰越額|50,000
        (2) 繰越明許費繰越額|150,000
        (3) 事故繰越し繰越額|0
        計|200,000
        5 実質収支額|600,000`,
        `
        損益計算書
        (単位：千円)
        科目|金額
        経常利益|165,680
        ５ 特別損失|
        (1) 過年度損益修正損|2,000
        当年度純利益|163,680
        前年度繰越利益剰余金|45,679
        当年度未処分利益剰余金|209,359`,
      ],
    },
    {
      name: "営業外損益 as one sum, 支払利息 printed positive and deducted",
      sheets: [
        `
        損益計算書
        （単位：円）
        科目|金額
        営業利益|1,250,000
        営業外損益|
          受取利息|3,026
          雑損益|△3,754
          支払利息|3,756
          営業外損益計|△4,484
        経常利益|1,245,516`,
      ],
    },
  ],
  breaks: [
    { name: "a single total is asked however far it misses", sheets: [departments("2,516,523")], at: ["B8"] },
    {
      name: "a total of a section that carries the total of all is not the sum of the sections before it",
      sheets: [assets({ investments: "6,916,368" })],
      at: ["B14", "B15"],
    },
    {
      name: "a total whose figure was left out is no line that others may be added up past",
      sheets: [assets({ investments: "" })],
      at: ["B14", "B15"],
    },
    {
      name: "a line printed twice is no group of its own, nor the last of what leads",
      sheets: [
        `
        事業別の資産
        (単位：千円)
        科目|第一事業|第二事業|第三事業
        現金及び預金|1,203,400|880,215|97,330
        未収金|752,087|974,263|995,669
        未収金|752,087|974,263|995,669
        前払費用|170,519|0|0
        有価証券|752,087|974,263|995,669
        資産合計|2,878,093|2,828,741|2,088,668`,
      ],
      at: ["B9", "C9", "D9"],
    },
    {
      name: "a figure carried down is no part of the one above it, not even beside a nought",
      sheets: [
        `
        流動負債の内訳
        (単位：千円)
        科目|金額
        未払金|36,457,177
        預り金|9,805
        前受金|9,805
        仮受金|0
        賞与引当金|95,590
        流動負債合計|36,562,572`,
      ],
      at: ["B9"],
    },
    {
      name: "a result is asked of its totals, of which one was left out, and not of the lines behind them",
      sheets: [
        `
        資金計画
        (単位：千円)
        科目|金額
        営業収益|51,814,967
        利息収入|1,558
        資金収入合計|
        事業費|48,493,933
        一般管理費|712,120
        資金支出合計|49,206,053
        資金収支差額|2,610,472`,
      ],
      at: ["B6", "B10"],
    },
    { name: "and by more than a hundred times", sheets: [departments("17")], at: ["B8"] },
    {
      name: "of two lists in one column each total by itself",
      sheets: [
        `
        町会決算報告書
        科目|決算
        前年度繰越金|2,626,208
        会費収入|4,179,500
        助成金|1,215,200
        雑収入|261,062
        合計|8,281,970

        助成金内訳|
        防火訓練助成金|276,200
        地域敬老助成金|494,000
        広報活動助成金|120,000
        防犯灯助成金|201,000
        機関紙助成金|124,000
        合計|1,908,200`,
      ],
      at: ["B15"],
    },
    {
      name: "several columns that all miss, each by something else",
      sheets: [
        `
        基金の状況
        (単位：円)
        区分|令和5年度末|令和6年度末
        財政調整基金|1,204,551|1,310,442
        減債基金|330,120|298,771
        庁舎整備基金|88,004|95,310
        計|1,700,009|1,650,088`,
      ],
      at: ["B7", "C7"],
    },
  ],
  silent: [
    {
      name: "the total of the payments below that of the receipts, whose lines alone are printed",
      sheets: [
        `
        資金の概要
        (単位：千円)
        区分|本年度
        資金支出合計|2,235
        資金収入合計|2,379`,
      ],
    },
  ],
});
