import type { Words } from "./words";

/** Why a file could not be read: what happened, that nothing was changed, what to do; one line each. */
export const UNREADABLE = {
  "empty-file": {
    ja: "ファイルが空です（0 バイト）。何も変更していません。コピーや同期が終わっているかを確かめ、もう一度保存したものを指定してください。",
    en: "The file is empty (0 bytes). Nothing was changed. Check that copying or syncing has finished, then use a freshly saved file.",
  },
  "not-a-workbook": {
    ja: "Excel ブックではありません（PDF、CSV など別の形式です）。何も変更していません。.xlsx、.xlsm、.xls、.ods のファイルを指定してください。",
    en: "This is not an Excel workbook (it is PDF, CSV or another format). Nothing was changed. Choose an .xlsx, .xlsm, .xls or .ods file.",
  },
  "old-format": {
    ja: "Excel 97-2003 形式（.xls）のファイルです。何も変更していません。Excel で開き、「Excel ブック（.xlsx）」として保存し直してください。",
    en: "This is an Excel 97-2003 file (.xls). Nothing was changed. Open it in Excel and save it as an Excel Workbook (.xlsx).",
  },
  "too-old": {
    ja: "Excel 95 以前の形式（.xls）のファイルです。何も変更していません。Excel で開き、「Excel ブック（.xlsx）」として保存し直してください。",
    en: "This is a file of Excel 95 or older (.xls). Nothing was changed. Open it in Excel and save it as an Excel Workbook (.xlsx).",
  },
  encrypted: {
    ja: "パスワードで暗号化されているため読めません。何も変更していません。Excel でパスワードを解除して保存し直すか、Excel で開いて検算してください。",
    en: "The file is encrypted with a password. Nothing was changed. Save it without the password, or open it in Excel and check it there.",
  },
  "damaged-file": {
    ja: "ファイルが途中で切れているか壊れています。何も変更していません。元のファイルをもう一度コピーするか、Excel の「開いて修復する」で保存し直してください。",
    en: "The file is cut off or damaged. Nothing was changed. Copy the original again, or use Open and Repair in Excel and save it anew.",
  },
  zip64: {
    ja: "4 GB を超えるファイル用の形式（ZIP64）で保存されています。何も変更していません。Excel で開き、保存し直したものを指定してください。",
    en: "The file is stored in the format for files above 4 GB (ZIP64). Nothing was changed. Open it in Excel, save it again and use that file.",
  },
  "too-large": {
    ja: "展開すると大きすぎるため読みません（上限 512 MB。96 MB を超える場合はファイルの大きさの 20 倍、.ods は 60 倍）。何も変更していません。検算するシートだけを別のブックに保存してください。",
    en: "The file is too large once unpacked (limit 512 MB; above 96 MB, 20 times the size of the file, 60 for .ods). Nothing was changed. Save only the sheets to check as a workbook.",
  },
  "too-many-cells": {
    ja: "値や数式のあるセルが多すぎるため読みません（上限 500万セル）。何も変更していません。検算するシートだけを別のブックに保存してください。",
    en: "The workbook has too many cells that hold something (limit 5 million). Nothing was changed. Save only the sheets to check as a workbook.",
  },
  "too-long-formulas": {
    ja: "数式が長すぎるため読みません（共有する数式をセルごとに書き直すと 5,000万字を超えます）。何も変更していません。長い数式を短くするか、検算するシートだけを別のブックに保存してください。",
    en: "The formulas are too long (shared ones come to more than 50 million characters once each cell has its own). Nothing was changed. Shorten them, or save only the sheets to check as a workbook.",
  },
  "too-many-items": {
    ja: "結合セル、非表示の列、名前、シートが多すぎるため読みません（上限は合わせて 100万）。何も変更していません。検算するシートだけを別のブックに保存してください。",
    en: "The workbook has too many merged areas, hidden columns, names or sheets (limit 1 million together). Nothing was changed. Save only the sheets to check as a workbook.",
  },
  "other-document": {
    ja: "Excel ブックではありません（Word 文書、OpenDocument、ZIP など）。何も変更していません。Excel で .xlsx として保存したファイルを指定してください。",
    en: "This is not an Excel workbook (a Word file, OpenDocument, a ZIP archive …). Nothing was changed. Choose a file saved as .xlsx in Excel.",
  },
  "binary-workbook": {
    ja: "Excel バイナリ ブック（.xlsb）です。何も変更していません。Excel で開き、「Excel ブック（.xlsx）」として保存し直してください。",
    en: "This is an Excel binary workbook (.xlsb). Nothing was changed. Open it in Excel and save it as an Excel Workbook (.xlsx).",
  },
  "damaged-part": {
    ja: "ブックの中身（シートなど）の一部が壊れています。何も変更していません。Excel の「開いて修復する」で開き、保存し直してください。",
    en: "A part inside the workbook, such as a sheet, is damaged. Nothing was changed. Use Open and Repair in Excel and save it anew.",
  },
} satisfies Readonly<Record<string, Words>>;

export type UnreadableCode = keyof typeof UNREADABLE;
