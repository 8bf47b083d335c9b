import type { Words } from "./words";

/** What `kenzan --help` says. */
export const USAGE: Words = {
  ja: `検算 kenzan：予算書のブック（.xlsx / .xlsm / .xls / .ods）の縦計・横計・突合を検算します。ブックは読むだけで、書き換えません。

使い方
  kenzan check ブック.xlsx [--out 写し.xlsx [--overview [--charts|--no-charts]] [--force]]
                           [--against 前年度.xlsx] [--json ファイル|-] [--equations] [--lang ja|en] [--quiet]
                           [--since 前回.json] [--csv 一覧.csv] [--settings 設定.json]
  kenzan check ブック… フォルダー…（いくつものブック。--json は1冊1行、--out は写しを入れるフォルダー）
  kenzan rules [--json -] [--lang ja|en]
  kenzan schema [settings]（--json が書き出すもの、設定ファイルの JSON Schema）
  kenzan mcp [フォルダー]（AI エージェント用の MCP サーバー。標準入出力だけを使い、フォルダーのブックを読むだけ）

オプション
  --against ブック    前年度（補正前）のブックと突き合わせる：前年度の列、補正前の額、期首の残高。読むだけで、書き換えません
  --out ファイル      合わないセルに色を付け、検証結果シートを加えた写しを書き出す
  --overview          --out の写しに概要シート（主な金額を百万円などで表したもの）も加える
  --charts            概要シートにグラフ（前年度からの増減の要因と構成比）も載せる
  --no-charts         前に作った概要シートにあるグラフを載せない（指定がなければ引き継ぐ）
  --force             --out、--json、--csv のファイルが既にあるとき上書きする
  --json ファイル|-   結果を JSON で書き出す（- は標準出力）
  --since ファイル    前回の --json の結果と比べ、指摘が新規か継続か、何が解消したかを示す
  --settings ファイル 事業所の設定：単位、端数処理、検算者、検算しないシートと規則、言葉、お知らせの重さ
  --csv ファイル      1冊1行の一覧（判定、件数、最も確からしい修正案）を書き出す
  --workers 数        いくつものブックを同時に検算する数（既定はコアの数。結果は変わりません）
  --equations         すべての検算式を JSON に含める
  --lang ja|en        表示の言語（既定は ja）
  --quiet             画面に何も表示しない
  --help, --version

終了コード  0 不一致なし / 1 不一致あり / 2 検算できない（検算できる式がないときも）
`,
  en: `kenzan: checks the footings, cross-footings and ties of a budget workbook (.xlsx / .xlsm / .xls / .ods). It only reads the workbook.

Usage
  kenzan check BOOK.xlsx [--out COPY.xlsx [--overview [--charts|--no-charts]] [--force]]
                         [--against LAST.xlsx] [--json FILE|-] [--equations] [--lang ja|en] [--quiet]
                         [--since BEFORE.json] [--csv SUMMARY.csv] [--settings OFFICE.json]
  kenzan check BOOK … FOLDER …   several workbooks: --json one line each, --out a folder for the copies
  kenzan rules [--json -] [--lang ja|en]
  kenzan schema [settings]   the JSON Schema of what --json writes, or of a settings file
  kenzan mcp [FOLDER]   an MCP server for agents over standard input and output; it only reads that folder

Options
  --against BOOK  compare with the book of the year before (or before the 補正): last year's columns, opening
                  balances; it is only read
  --out FILE      write a copy with marks and a sheet of results
  --overview      also put the overview sheet 概要 into the copy of --out
  --charts        with charts in it: what changed since last year, and shares
  --no-charts     without the charts that the overview of an earlier run has (kept unless told otherwise)
  --force         replace the files of --out, --json and --csv if they exist
  --json FILE|-   write the result as JSON (- for standard output)
  --since FILE    compare with the --json of an earlier run: which findings are new, which are gone
  --settings FILE what your office says: unit, rounding, who checks, sheets and rules to pass over, words, severity
  --csv FILE      write a table with one row a workbook: verdict, counts, likeliest repairs
  --workers N     so many workbooks at once (as many as there are cores unless given; results are the same)
  --equations     put every equation into the JSON
  --lang ja|en    language (ja unless given)
  --quiet         print nothing
  --help, --version

Exit status  0 no discrepancy, 1 discrepancies, 2 cannot be checked (or nothing in it can)
`,
};
