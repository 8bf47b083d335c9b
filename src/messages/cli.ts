import type { Words } from "./words";

/** The words of the command line. Every refusal is one line: what happened, that nothing was changed, what to do. */
export interface CliWords {
  readonly unknownCommand: (command: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly missingValue: (option: string) => string;
  readonly needlessValue: (option: string) => string;
  readonly noBook: string;
  readonly needlessArgument: (text: string) => string;
  readonly noBooksIn: (paths: string) => string;
  readonly againstOneOnly: string;
  readonly wrongWorkers: (text: string) => string;
  readonly noEarlierResult: (path: string) => string;
  readonly notInEarlierResult: (path: string, book: string) => string;
  readonly csvIsOther: (path: string) => string;
  readonly outIsNoFolder: (path: string) => string;
  readonly unknownLang: (lang: string) => string;
  readonly overviewWithoutOut: string;
  readonly chartsWithoutOverview: string;
  readonly chartsAndNone: string;
  /** With --out --overview: why there is no 概要, and what is to be known of it. */
  readonly noOverview: string;
  readonly noLastYear: string;
  readonly noCharts: string;
  readonly onlyOf: (name: string) => string;
  readonly unfinished: (count: number) => string;
  readonly notFound: (path: string) => string;
  readonly isFolder: (path: string) => string;
  readonly notReadable: (path: string) => string;
  readonly jsonIsBook: (path: string) => string;
  readonly forceWithoutFile: string;
  readonly outIsBook: (path: string) => string;
  readonly outIsAgainst: (path: string) => string;
  readonly againstIsBook: (path: string) => string;
  readonly outIsJson: (path: string) => string;
  readonly targetIsFolder: (path: string) => string;
  readonly targetExists: (path: string) => string;
  readonly targetIsNoFile: (path: string) => string;
  readonly linkToNothing: (path: string) => string;
  readonly otherExtension: (path: string, extension: string) => string;
  readonly diskFull: (path: string) => string;
  readonly notWritable: (path: string) => string;
  readonly noFolder: (path: string) => string;
  readonly nameTooLong: (path: string) => string;
  readonly notWritten: (path: string, reason: string) => string;
  readonly signatureLost: (path: string) => string;
  readonly wrongEpoch: (value: string) => string;
  readonly noAmounts: (path: string) => string;
  readonly fileTooLarge: (path: string) => string;
  readonly outputFailed: (reason: string) => string;
  readonly unexpected: (reason: string) => string;
}

export const CLI: Words<CliWords> = {
  ja: {
    unknownCommand: (command) =>
      `「${command}」という命令はありません。kenzan check、kenzan rules、kenzan schema、kenzan mcp のどれかを使ってください。`,
    unknownOption: (option) =>
      `「${option}」というオプションはありません。kenzan --help で一覧を確かめてください。`,
    missingValue: (option) => `${option} の後に値がありません。kenzan --help で書き方を確かめてください。`,
    needlessValue: (option) => `${option} に値は付けられません。kenzan --help で書き方を確かめてください。`,
    noBook: "検算するブックが指定されていません。kenzan check ブック.xlsx のように指定してください。",
    needlessArgument: (text) => `kenzan rules と kenzan schema に「${text}」は指定できません。`,
    noBooksIn: (paths) =>
      `${paths} に検算するブック（.xlsx / .xlsm）がありません。検算結果の写しと「~$」で始まるファイルは除いています。`,
    againstOneOnly: "--against は1冊のブックを検算するときに指定してください。何も書き出していません。",
    wrongWorkers: (text) => `--workers に「${text}」は指定できません。1 から 99 までの数を指定してください。`,
    noEarlierResult: (path) =>
      `--since の ${path} は、kenzan check --json で書き出した結果として読めません。何も書き出していません。`,
    notInEarlierResult: (path, book) =>
      `--since の ${path} に ${book} の結果がありません。そのブックを検算したときの JSON を指定してください。`,
    csvIsOther: (path) =>
      `--csv の書き出し先 ${path} は検算するブックか、--out や --json の書き出し先です。何も書き出していません。別の名前を指定してください。`,
    outIsNoFolder: (path) =>
      `--out の ${path} はフォルダーではありません。いくつものブックを検算するときは、写しを入れるフォルダーを指定してください。何も書き出していません。`,
    unknownLang: (lang) => `--lang に「${lang}」は指定できません。ja か en を指定してください。`,
    overviewWithoutOut:
      "--overview は --out と一緒に指定してください（概要シートは写しに加えます）。何も書き出していません。",
    chartsWithoutOverview:
      "--charts と --no-charts は --out と --overview と一緒に指定してください（グラフは概要シートに載せます）。何も書き出していません。",
    chartsAndNone:
      "--charts と --no-charts は一緒に指定できません。どちらか一方を指定してください。何も書き出していません。",
    noOverview:
      "概要シートは作りませんでした。単位の分かる計算書が見つかりません。表の上に「（単位：千円）」のように単位を書いてから実行してください。",
    noLastYear:
      "前年度の金額が見つからないため、概要シートには当年度だけを載せました。前年度の列かシートをブックに加えると、前年度と増減も載ります。",
    noCharts:
      "概要シートにグラフは載せていません。グラフにできる科目（収益と費用、資産・負債・純資産など）が見つかりません。表はそのまま使えます。",
    onlyOf: (name) =>
      `ブックに複数の団体や会計があるため、概要シートには最初の「${name}」だけを載せました。ほかは、ブックを分けて作ってください。`,
    unfinished: (count) =>
      `一致しない箇所が ${count}件あるため、概要シートに「検算未了」と記しました。直してから作り直してください。`,
    notFound: (path) => `${path} が見つかりません。ファイル名と場所を確かめてください。`,
    isFolder: (path) => `${path} はフォルダーです。ブック（.xlsx / .xlsm）を指定してください。`,
    notReadable: (path) =>
      `${path} を読み取る権限がないか、ほかのプログラムが使用中です。閉じてからもう一度実行してください。`,
    jsonIsBook: (path) =>
      `--json の書き出し先 ${path} は検算するブックそのものです。ブックは書き換えません。別の名前を指定してください。`,
    forceWithoutFile:
      "--force は --out、--json、--csv のファイルと一緒に指定してください。何も書き出していません。",
    outIsBook: (path) =>
      `--out の書き出し先 ${path} は検算するブックそのものです。ブックは書き換えません。別の名前を指定してください。`,
    outIsAgainst: (path) =>
      `--out の書き出し先 ${path} は比べる前年度のブックです。このブックは書き換えません。別の名前を指定してください。`,
    againstIsBook: (path) =>
      `--against の ${path} は検算するブックそのものです。前年度（補正前）のブックを指定してください。`,
    outIsJson: (path) =>
      `--out と --json の書き出し先が同じ ${path} です。何も書き出していません。別の名前を指定してください。`,
    targetIsFolder: (path) =>
      `書き出し先 ${path} はフォルダーです。ここには何も書き出していません。ファイル名まで指定してください。`,
    targetExists: (path) =>
      `${path} は既にあります。ここには何も書き出していません。上書きするときは --force を付けてください。`,
    targetIsNoFile: (path) =>
      `書き出し先 ${path} はファイルではありません（ディスクなど）。ここには何も書き出していません。別の名前を指定してください。`,
    linkToNothing: (path) =>
      `書き出し先 ${path} はリンクですが、リンクの先がありません。ここには何も書き出していません。リンクを直すか、別の名前を指定してください。`,
    otherExtension: (path, extension) =>
      `--out の書き出し先 ${path} の拡張子は、元のブックと同じ ${extension} にしてください。何も書き出していません。`,
    diskFull: (path) =>
      `空き容量が足りないため ${path} に書き出せませんでした。何も残していません。空きを作ってから実行してください。`,
    notWritable: (path) =>
      `${path} に書き出す権限がないか、ほかのプログラムが使用中です。何も残していません。別の場所を指定するか、閉じてから実行してください。`,
    noFolder: (path) =>
      `${path} に書き出せませんでした。書き出し先のフォルダーがありません。フォルダーを作るか、別の場所を指定してください。`,
    nameTooLong: (path) =>
      `${path} に書き出せませんでした。名前が長すぎます。何も残していません。短い名前を指定してください。`,
    notWritten: (path, reason) =>
      `${path} に書き出せませんでした（${reason}）。何も残していません。書き出し先のフォルダーを確かめてください。`,
    signatureLost: (path) =>
      `ご注意：元のブックの電子署名は、写し ${path} では無効になるため、写しには残していません。元のブックの署名はそのままです。`,
    wrongEpoch: (value) =>
      `環境変数 SOURCE_DATE_EPOCH の値「${value}」は秒数として読めません。何も書き出していません。`,
    noAmounts: (path) =>
      `${path} には、検算できる表（科目と金額の並び）が見つかりませんでした。ブックは変更していません。`,
    fileTooLarge: (path) =>
      `${path} は大きすぎるため読みません（ファイルの上限 256 MB）。ブックは変更していません。検算するシートだけを別のブックに保存してください。`,
    outputFailed: (reason) =>
      `結果を標準出力に書き出せませんでした（${reason}）。ブックは変更していません。空き容量と出力先を確かめてから実行してください。`,
    unexpected: (reason) => `予期しない問題が起きたため中止しました（${reason}）。ブックは変更していません。`,
  },
  en: {
    unknownCommand: (command) =>
      `There is no command "${command}". Use kenzan check, kenzan rules, kenzan schema or kenzan mcp.`,
    unknownOption: (option) => `There is no option "${option}". See kenzan --help.`,
    missingValue: (option) => `${option} needs a value. See kenzan --help.`,
    needlessValue: (option) => `${option} takes no value. See kenzan --help.`,
    noBook: "No workbook given. Use kenzan check BOOK.xlsx.",
    needlessArgument: (text) => `kenzan rules and kenzan schema take no "${text}".`,
    noBooksIn: (paths) =>
      `There is no workbook to check (.xlsx / .xlsm) in ${paths}; copies with results and files that begin with ~$ are passed over.`,
    againstOneOnly: "--against goes with one workbook. Nothing was written.",
    wrongWorkers: (text) => `--workers cannot be "${text}"; give a number from 1 to 99.`,
    noEarlierResult: (path) =>
      `--since ${path} cannot be read as what kenzan check --json wrote. Nothing was written.`,
    notInEarlierResult: (path, book) =>
      `--since ${path} holds no result of ${book}. Give the JSON of a check of that workbook.`,
    csvIsOther: (path) =>
      `--csv ${path} is a workbook that is read, or the file of --out or --json. Nothing was written. Give another name.`,
    outIsNoFolder: (path) =>
      `--out ${path} is no folder. Several workbooks need a folder for their copies. Nothing was written.`,
    unknownLang: (lang) => `--lang cannot be "${lang}"; use ja or en.`,
    overviewWithoutOut: "--overview goes with --out: the sheet is added to the copy. Nothing was written.",
    chartsWithoutOverview:
      "--charts and --no-charts go with --out and --overview: charts are in that sheet. Nothing was written.",
    chartsAndNone: "--charts and --no-charts exclude each other. Give one of them. Nothing was written.",
    noOverview:
      "No overview sheet was made: no statement says its unit. Write the unit above the tables, as in （単位：千円）, and run again.",
    noLastYear:
      "The overview sheet shows this year only: the workbook has no figures of last year. Add a column or a sheet of last year to compare.",
    noCharts:
      "The overview sheet has no charts: no lines were found that can be drawn, such as revenue and expense, or assets and liabilities. Its tables are complete.",
    onlyOf: (name) =>
      `The overview sheet shows the first only, ${name}: the workbook holds several bodies or funds. Split the workbook to make the others.`,
    unfinished: (count) =>
      `The overview sheet says that the check is unfinished (検算未了): ${count} discrepancies are open. Repair them and run again.`,
    notFound: (path) => `${path} was not found. Check its name and folder.`,
    isFolder: (path) => `${path} is a folder. Give a workbook (.xlsx / .xlsm).`,
    notReadable: (path) =>
      `${path} cannot be read: no permission, or another program uses it. Close it and run again.`,
    jsonIsBook: (path) =>
      `--json ${path} is the workbook itself, which is never written to. Give another name.`,
    forceWithoutFile: "--force goes with the file of --out, --json or --csv. Nothing was written.",
    outIsBook: (path) =>
      `--out ${path} is the workbook itself, which is never written to. Give another name.`,
    outIsAgainst: (path) =>
      `--out ${path} is the book of the year before, which is never written to. Give another name.`,
    againstIsBook: (path) => `--against ${path} is the workbook itself. Give the book of the year before.`,
    outIsJson: (path) =>
      `--out and --json are the same file, ${path}. Nothing was written. Give another name.`,
    targetIsFolder: (path) => `${path} is a folder. Nothing was written there. Give the name of a file.`,
    targetExists: (path) => `${path} exists already. Nothing was written there. Use --force to replace it.`,
    targetIsNoFile: (path) =>
      `${path} is no file (a disk, for instance). Nothing was written there. Give another name.`,
    linkToNothing: (path) =>
      `${path} is a link that leads nowhere. Nothing was written there. Mend the link or give another name.`,
    otherExtension: (path, extension) =>
      `--out ${path} must end in ${extension} as the workbook does. Nothing was written.`,
    diskFull: (path) => `${path} could not be written: not enough space. Nothing was left behind.`,
    notWritable: (path) =>
      `${path} could not be written: no permission, or another program uses it. Nothing was left behind.`,
    noFolder: (path) =>
      `${path} could not be written: there is no such folder. Make it or choose another place.`,
    nameTooLong: (path) =>
      `${path} could not be written: the name is too long. Nothing was left behind. Give a shorter one.`,
    notWritten: (path, reason) =>
      `${path} could not be written (${reason}). Nothing was left behind. Check the folder.`,
    signatureLost: (path) =>
      `Note: the digital signature of the workbook does not hold for the copy ${path} and was left out of it; that of the original is not affected.`,
    wrongEpoch: (value) => `SOURCE_DATE_EPOCH "${value}" is no number of seconds. Nothing was written.`,
    noAmounts: (path) => `No table with amounts was recognised in ${path}. The workbook was not changed.`,
    fileTooLarge: (path) =>
      `${path} is too large (limit 256 MB). The workbook was not changed. Save only the sheets to check as a workbook.`,
    outputFailed: (reason) =>
      `The result could not be written to standard output (${reason}). The workbook was not changed. Check the space left there and run again.`,
    unexpected: (reason) => `Stopped by an unexpected problem (${reason}). The workbook was not changed.`,
  },
};
