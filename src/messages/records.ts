import type { Words } from "./words";

/** Above the records in 検証結果. */
export const RECORDS: Words<{ readonly title: string; readonly explanation: string }> = {
  ja: {
    title: "控え",
    explanation:
      "確認済、読み取りの指定、修正記録の控えです。ほかのソフトで保存して記録が失われたときは、ここから読み戻します。",
  },
  en: {
    title: "Records",
    explanation:
      "Waivers, reading choices and changes once more. They are read back from here where another program lost them.",
  },
};
