/**
 * How deep each line of a statement stands: a line without amounts opens a level, 「…合計」 of that name closes it.
 * A statement without such headings has its totals at the edge and its items one level in.
 * @param {import("./figures.mjs").Table["lines"]} lines
 * @returns {number[]}
 */
export function depthsOf(lines) {
  if (!lines.some(isHeading)) return lines.map(({ label }) => (isTotal(label) ? 0 : 1));
  const open = [];
  return lines.map((line) => {
    if (isHeading(line)) return open.push(line.label.replace(/の部$/, "")) - 1;
    const closed = open.findLastIndex((heading) => line.label === `${heading}合計`);
    if (closed >= 0) open.length = closed;
    if (closed >= 0) return closed + 1;
    return open.length === 0 && line.label.endsWith("合計") ? 1 : open.length;
  });
}

/** @param {string} label */
export function isTotal(label) {
  return /(計|利益|差額|^\(?当期末現金及び預金\)?)$/.test(label);
}

function isHeading({ amounts }) {
  return amounts.every((amount) => amount === null);
}
