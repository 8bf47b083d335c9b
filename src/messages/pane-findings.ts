import type { Words } from "./words";

/** What the task pane says about the verdict and about findings. */
export const paneFindings = {
  verdictHeading: { ja: "検算の結果", en: "Result" },
  noStatement: { ja: "検算できる表が見つかりませんでした", en: "No table that can be checked was found" },
  noStatementDetail: {
    ja: "科目名の列と金額の列がある表を探しました。シートごとの理由は下にあります。ブックは変更していません。",
    en: "Tables with a column of labels and a column of amounts were sought. The reason for each sheet is below. The workbook was not changed.",
  },
  noStatementTodo: {
    ja: "財務諸表のシートがあるブックを開くか、科目名と金額を値または数式で入力してから、もう一度検算してください。",
    en: "Open a workbook with financial statements, or enter labels and amounts in cells, then check again.",
  },
  noEquation: {
    ja: "表はありますが、検算できる式がありません",
    en: "There are tables, but no equation to check",
  },
  noEquationDetail: {
    ja: "合計と内訳、または突合先になる表が見つかりませんでした。ブックは変更していません。",
    en: "No totals with addends and no tables to tie with were found. The workbook was not changed.",
  },
  noEquationTodo: {
    ja: "合計の行や、突き合わせる表のシートがこのブックにあるかを確かめてから、もう一度検算してください。",
    en: "See whether the workbook holds rows with totals and the tables to compare with, then check again.",
  },
  findings: { ja: "指摘", en: "Findings" },
  severities: { ja: "表示する指摘の種類", en: "Kinds of findings shown" },
  grouping: { ja: "まとめ方", en: "Group by" },
  byCause: { ja: "原因別", en: "Cause" },
  bySheet: { ja: "シート別", en: "Sheet" },
  bySeverity: { ja: "重要度別", en: "Severity" },
  noneShown: {
    ja: "表示できる指摘がありません。上のボタンで種類を選んでください。",
    en: "No finding is shown. Choose the kinds above.",
  },
  unexplained: { ja: "原因の案がない不一致", en: "Discrepancies without a proposed cause" },
  roundings: { ja: "端数差（誤りではありません）", en: "Rounding differences (no errors)" },
  waived: { ja: "確認済", en: "Waived" },
  previous: { ja: "前の指摘", en: "Previous finding" },
  next: { ja: "次の指摘", en: "Next finding" },
  goTo: { ja: "セルへ移動", en: "Go to cell" },
  equation: { ja: "検算式", en: "Equation" },
  computed: { ja: "計算値", en: "Computed" },
  printed: { ja: "記載額", en: "Printed" },
  difference: { ja: "差額", en: "Difference" },
  plus: { ja: "足す", en: "plus" },
  less: { ja: "引く", en: "minus" },
  cells: { ja: "該当するセル", en: "Cells" },
  roundingNote: {
    ja: "端数処理前の額では一致し得る範囲の差で、誤りではありません。",
    en: "The exact amounts may tie; this is no error.",
  },
  answer: { ja: "問い合わせへの回答の例", en: "A reply to questions about it" },
  copyAnswer: { ja: "回答の例をコピー", en: "Copy the reply" },
  footnoteName: { ja: "表に付ける注記の例", en: "A note for the table" },
  copyFootnote: { ja: "注記の例をコピー", en: "Copy the note" },
  footnote: {
    ja: "表示単位未満を端数処理しているため、内訳と合計が一致しないことがあります。",
    en: "Amounts are rounded, so that totals may differ from the sum of their items.",
  },
  uncheckedList: { ja: "検算していない箇所", en: "Not checked" },
  changedSince: { ja: "検算後に変更", en: "Changed since" },
  scope: { ja: "検算した範囲", en: "What was checked" },
  uncheckedSheets: { ja: "検算していないシート", en: "Sheets not checked" },
  allSheetsChecked: {
    ja: "すべてのシートに検算した表があります。",
    en: "Every sheet has a table that was checked.",
  },
  "no-amounts": { ja: "金額がありません", en: "no amounts" },
  "no-table": {
    ja: "金額はありますが、科目名と金額の並びを読み取れませんでした",
    en: "amounts, but no table of labels and amounts",
  },
  "left-out": { ja: "読み取りの指定により、検算していません", en: "said to be no table to check" },
  "passed-over": { ja: "設定により、検算していません", en: "passed over as the settings say" },
  hiddenSheet: { ja: "非表示のシートです。検算しました", en: "hidden, checked" },
  protectedSheet: {
    ja: "保護されています。検算しましたが、印は付けられません",
    en: "protected: checked, but cannot be marked",
  },
} satisfies Record<string, Words>;

export const discrepanciesFound = (count: number): Words => ({
  ja: `不一致が ${count}件あります`,
  en: count === 1 ? "There is 1 discrepancy" : `There are ${count} discrepancies`,
});

const equations = (count: number) => `${count} ${count === 1 ? "equation" : "equations"}`;

/** What a person has to do, before the equations: 「誤りとみられる箇所 6件（30セル）。直すと 38式がすべて合います」 */
export const errorsFound = (errors: number, cells: number, settled: number, left: number): Words => ({
  ja:
    `誤りとみられる箇所 ${errors}件${cells ? `（${cells}セル）` : ""}。` +
    (left
      ? `直すと ${settled}式が合い、${left}式が残ります`
      : `直すと ${settled}式が${settled === 1 ? "" : "すべて"}合います`),
  en:
    `${errors} probable ${errors === 1 ? "error" : "errors"}` +
    `${cells ? ` (${cells} ${cells === 1 ? "cell" : "cells"})` : ""}. ` +
    (left
      ? `Repairing makes ${equations(settled)} tie, ${left} ${left === 1 ? "stays" : "stay"} open`
      : `Repairing makes ${settled === 1 ? "" : "all "}${equations(settled)} tie`),
});

/** After an edit: the time of the result that is still shown. */
export const staleText = (time: string): Words => ({
  ja: `検算後に変更がありました（表示は ${time} 現在の結果です）。`,
  en: `Changed since the check; what is shown is as of ${time}.`,
});

export const allTied = (equations: number): Words => ({
  ja: `検算式 ${equations}式すべて一致しました`,
  en: equations === 1 ? "The only equation ties" : `All ${equations} equations tie`,
});

export const noDiscrepancy = (count: number): Words => ({
  ja: `検算式 ${count}式に不一致はありません`,
  en: `No discrepancy in ${equations(count)}`,
});

/** 「検算式 522式中 474式が一致」「端数差 10件」: a line is broken between them only. */
export const tally = (equations: number, tied: number, counted: Counted | null): Words<readonly string[]> => {
  const { rounding, notices } = counted ?? NONE;
  return {
    ja: [
      `検算式 ${equations}式中 ${tied}式が一致`,
      ...(rounding.all ? [`端数差 ${rounding.all}件${amongWaived(rounding).ja}`] : []),
      ...(notices.all ? [`お知らせ ${notices.all}件${amongWaived(notices).ja}`] : []),
    ],
    en: [
      `${tied} of ${equations} ${equations === 1 ? "equation ties" : "equations tie"}`,
      ...(rounding.all ? [`${rounding.all} rounding${amongWaived(rounding).en}`] : []),
      ...(notices.all
        ? [`${notices.all} ${notices.all === 1 ? "notice" : "notices"}${amongWaived(notices).en}`]
        : []),
    ],
  };
};

/** What is counted beside the equations. */
interface Counted {
  readonly rounding: Waivable;
  readonly notices: Waivable;
}

const NONE: Counted = { rounding: { all: 0, waived: 0 }, notices: { all: 0, waived: 0 } };

/** How many findings there are of a kind, and how many of these are waived. */
interface Waivable {
  readonly all: number;
  readonly waived: number;
}

const amongWaived = ({ waived }: Waivable): Words =>
  waived > 0 ? { ja: `（うち確認済 ${waived}件）`, en: ` (${waivedText(waived).en})` } : { ja: "", en: "" };

export const undecidedText = (count: number): Words => ({
  ja: `判定できない検算式が ${count}式あります（読み取れないセルを含むため）`,
  en: `${count} equations are undecided: they contain cells that cannot be read`,
});

export const uncheckedCount = (count: number): Words => ({
  ja: `検算していない箇所 ${count}件`,
  en: count === 1 ? "1 place not checked" : `${count} places not checked`,
});

export const nothingWrongFound: Words = {
  ja: "不一致は見つかりませんが、すべては検算していません",
  en: "No discrepancy was found, but not everything was checked",
};

/** Everything was checked and ties, but somebody has to look at something. */
export const onlyWarnings = (count: number): Words => ({
  ja: `不一致はありませんが、確かめていない注意が ${count}件あります`,
  en: `No discrepancy, but ${count} ${count === 1 ? "warning is" : "warnings are"} open`,
});

export const openWarningsText = (count: number): Words => ({
  ja: `数式や検算式の注意 ${count}件を確かめていません`,
  en:
    count === 1
      ? "1 warning about a formula or an equation is open"
      : `${count} warnings about formulas or equations are open`,
});

export const waivedText = (count: number): Words => ({
  ja: `うち確認済 ${count}件`,
  en: `${count} of them waived`,
});

export const checkedAtText = (time: string): Words => ({ ja: `${time} 現在`, en: `as of ${time}` });

export const findingsCount = (count: number): Words => ({
  ja: `${count}件`,
  en: count === 1 ? "1 finding" : `${count} findings`,
});

export const showMore = (count: number): Words => ({
  ja: `さらに ${count}件を表示`,
  en: `Show ${count} more`,
});

export const position = (at: number, of: number): Words => ({
  ja: `${of}件中 ${at}件目`,
  en: `${at} of ${of}`,
});
