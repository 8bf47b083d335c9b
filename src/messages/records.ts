import type { Words } from "./words";

/** Above the records in 検証結果. */
export const RECORDS: Words<{ readonly title: string; readonly explanation: string }> = {
  ja: {
    title: "控え",
    explanation:
      "確認済と読み取りの指定の控えです。ほかのソフトで保存して記録が失われたときは、ここから読み戻します。",
  },
  en: {
    title: "Records",
    explanation:
      "Waivers and reading choices once more. They are read back from here where another program lost them.",
  },
};
