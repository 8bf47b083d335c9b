import type { Kind } from "./kind";

/** 資金収支計算書 of school corporations (学校法人): both sides end with the same total, what is carried over in them. */
export const schoolCash: Kind = {
  id: "school-cash",
  words: { ja: "資金収支計算書（学校法人）", en: "school cash statement" },
  title: /(?!)/u,
  enough: 3,
  settled: true,
  nested: true,
  roles: [
    { role: "tuition", labels: ["学生生徒等納付金収入"] },
    { role: "cash-at-beginning", labels: ["前年度繰越支払資金"] },
    { role: "receipts", labels: ["収入の部合計", "収入の部計", "収入合計"] },
    { role: "cash-at-end", labels: ["翌年度繰越支払資金", "次年度繰越支払資金"] },
    { role: "payments", labels: ["支出の部合計", "支出の部計", "支出合計"] },
  ],
  formulas: [{ rule: "balance", total: "receipts", terms: [["payments", 1]] }],
};
