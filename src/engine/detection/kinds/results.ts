import { KINDS } from ".";

/** Whether the label is that of a line that some kind computes (営業利益) and nothing else is called so. */
export function isResult(key: string): boolean {
  return RESULTS.some(({ labels, pattern }) => pattern?.test(key) || (labels.includes(key) && !isHead(key)));
}

const RESULTS = KINDS.flatMap(({ roles, formulas }) =>
  roles.filter(({ role }) => formulas.some(({ total }) => total === role)),
);

const LABELS = new Set(KINDS.flatMap(({ roles }) => roles.flatMap(({ labels }) => labels)));

/** 資金収支 may head what 資金収支差額 closes. */
function isHead(key: string): boolean {
  return ["合計", "計", "差額"].some((ending) => LABELS.has(key + ending));
}
