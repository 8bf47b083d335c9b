import type { Words } from "./words";

/** What has become of charts that were there. */
export const chartsLost: Words = {
  ja: "概要のグラフがなくなっています（元の数値は残っています）。ほかのソフトで保存したか、削除されたためと見られます。必要なら、グラフも載せて概要を作り直してください。",
  en: "The charts of 概要 are gone; their figures are still there. Another program may have saved the workbook, or somebody deleted them. If you want them, make 概要 with charts again.",
};
