import type { Words } from "./words";

/** What becomes of a book in another format: what is carried over, and what is not. */
const CARRIED: Words<readonly [kept: string, lost: string]> = {
  ja: ["値・数式・表示形式・字下げ・結合", "色・罫線・列幅・グラフ・画像・コメント・マクロ・入力規則"],
  en: [
    "values, formulas, number formats, indentation and merged cells",
    "colours, borders, widths, charts, pictures, comments, macros and validation",
  ],
};

/** Of the copy that the command line has written. */
export const convertedCopy = (path: string, format: string): Words => ({
  ja: `ご注意：写し ${path} は .${format} の${CARRIED.ja[0]}を .xlsx に移したもので、${CARRIED.ja[1]}は移していません。元のブックはそのままです。`,
  en: `Note: the copy ${path} has the ${CARRIED.en[0]} of the .${format} as .xlsx; ${CARRIED.en[1]} were not carried over. The original was not changed.`,
});

/** Of a book that the workbench has opened. */
export const openedAs = (name: string, format: string): Words => ({
  ja: `.${format} を ${name} として開きました。${CARRIED.ja[0]}だけを移し、${CARRIED.ja[1]}は移していません。元のファイルはそのままです。`,
  en: `The .${format} was opened as ${name} with its ${CARRIED.en[0]}; ${CARRIED.en[1]} were not carried over. The original file is unchanged.`,
});
