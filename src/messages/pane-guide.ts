import type { Words } from "./words";

/** One screen of 使い方: what it is about, what it says, and the picture of the guides that shows it. */
export interface GuideScreen {
  readonly title: Words;
  /** By its name among the pictures of the guides. */
  readonly picture: Words;
  readonly points: Words<readonly string[]>;
}

export const guideWords = {
  heading: { ja: "使い方", en: "How to use it" },
  previous: { ja: "前へ", en: "Back" },
  next: { ja: "次へ", en: "Next" },
  screens: { ja: "使い方の画面", en: "Screens" },
} satisfies Record<string, Words>;

/** 「3／7 端数差」 */
export const screenTitle = (at: number, of: number, title: string): string => `${at}／${of} ${title}`;

export const GUIDE_SCREENS: readonly GuideScreen[] = [
  {
    title: { ja: "検算", en: "Checking" },
    picture: { ja: "pane-verdict", en: "pane-verdict-en" },
    points: {
      ja: [
        "［検算する］を押すと、開いているブックの表を読み取り、縦計・横計・表の間の突合をすべて計算します。",
        "検算だけでは、ブックに何も書き込みません。",
        "いちばん上が結論です。左の線の赤は不一致、橙は確かめていない箇所か注意、緑はすべて一致を示します。",
      ],
      en: [
        "Check reads the tables of the open workbook and computes every footing, cross-footing and tie-out.",
        "Checking writes nothing to the workbook.",
        "The verdict comes first. Its line is red for discrepancies, amber for what is unchecked or a warning, green where all ties.",
      ],
    },
  },
  {
    title: { ja: "指摘の読み方", en: "Findings" },
    picture: { ja: "pane-finding", en: "pane-finding-en" },
    points: {
      ja: [
        "指摘は原因ごとにまとまっています。押すと、そのセルへ移り、下に修正案と検算式が出ます。",
        "式の科目名を押すと、その額のセルへ移ります。［次の指摘］（Alt＋↓）は、済んだ指摘を飛ばします。",
        "「検算していない箇所」は、合っているとも、いないとも言えません。原本で確かめてください。",
      ],
      en: [
        "Findings are grouped by cause. A press leads to the cell; the repair and the equation stand below.",
        "A press on a term leads to its figure. Next finding (Alt+↓) passes over what is done.",
        "What was not checked may be right or wrong. Look at it in the original.",
      ],
    },
  },
  {
    title: { ja: "端数差", en: "Rounding differences" },
    picture: { ja: "pane-rounding", en: "pane-rounding-en" },
    points: {
      ja: [
        "千円や百万円に端数処理した額を足すと、合計とわずかに違うことがあります。端数の範囲に収まる差で、誤りではありません。",
        "問い合わせへの回答の例と、表に付ける注記の例を、そのまま写せます。",
        "［確認済にする］では、同じ表の端数差を、同じ理由でまとめて記録できます。",
      ],
      en: [
        "Rounded amounts may add up to a little more or less than their total. Such a difference is no error.",
        "A reply to questions about it and a note for the table can be copied.",
        "Waive records one reason for all rounding differences of a table, if you choose so.",
      ],
    },
  },
  {
    title: { ja: "確からしさ", en: "Confidence" },
    picture: { ja: "pane-sure-repairs", en: "pane-sure-repairs-en" },
    points: {
      ja: [
        "修正案ごとに、どのくらい確からしいかを示します。95％以上で、ほかに同じくらい確からしい案がないものは、まとめて直せます。",
        "案が分かれるときは、額を一つお尋ねします。答えると、調べ直します。",
        "99％でも、原本で確かめてから直してください。",
      ],
      en: [
        "Every repair says how likely it is. Those of 95 % and more without a rival can be made together.",
        "Where repairs compete, one figure is asked about. Your answer decides.",
        "Even at 99 %: see the original before you repair.",
      ],
    },
  },
  {
    title: { ja: "直す・元に戻す", en: "Repair and undo" },
    picture: { ja: "pane-repaired", en: "pane-repaired-en" },
    points: {
      ja: [
        "［直す］を押すまで、何も書き換えません。直すと、続けて検算し直し、次の指摘へ進みます。",
        "［元に戻す］で、額も数式も、直す前に戻ります。",
        "いつ、だれが、何を、なぜ変えたかは、修正記録としてブックに残ります。",
      ],
      en: [
        "Nothing is written until you press Repair. Then the workbook is checked again and the next finding comes up.",
        "Undo brings figures and formulas back.",
        "Who changed what, when and why is kept in the workbook.",
      ],
    },
  },
  {
    title: { ja: "印と検証結果", en: "Marks and the sheet of results" },
    picture: { ja: "marks", en: "marks" },
    points: {
      ja: [
        "［印を付ける］で、合わないセルに印が付き、検証結果シートができます。元の色やメモは変わりません。",
        "検証結果は、検算者・確認者の欄のある記録として印刷できます。次の検算では、前回からの新規・継続・解消が出ます。",
        "［印を消す］で、印と検証結果だけが消えます。",
      ],
      en: [
        "Mark shows the findings in their cells and writes a sheet of results. Fills and notes stay as they are.",
        "The sheet can be printed as a record. The next check says what is new, continues and is resolved since.",
        "Remove marks takes away the marks and that sheet, nothing else.",
      ],
    },
  },
  {
    title: { ja: "概要", en: "Overview" },
    picture: { ja: "pane-overview", en: "pane-overview-en" },
    points: {
      ja: [
        "［概要を作る］で、百万円などの概要シートを、計算式で作ります。",
        "単位、端数処理、前年度、グラフを選べます。手で直した文は、作り直しても残ります。",
        "不一致が残っているときは、「検算未了」と記します。",
      ],
      en: [
        "Make the overview writes a one-page sheet in millions, or another unit, with formulas.",
        "Unit, rounding, last year and charts can be chosen. Texts that you edited stay.",
        "As long as something does not tie it says so.",
      ],
    },
  },
];
