import { readFileSync } from "node:fs";

/**
 * A table of the published document, as its TSV holds it.
 * @typedef {{ headings: string[], lines: { label: string, amounts: (number | string | null)[] }[] }} Table
 */

/**
 * Reads one TSV: the first column is the label, an empty cell is null, whole numbers are numbers, the rest is text.
 * @param {URL} url
 * @returns {Table}
 */
export function readTable(url) {
  const [head, ...rows] = readFileSync(url, "utf8").trimEnd().split("\n");
  const width = head.split("\t").length;
  const lines = rows.map((row) => {
    const [label, ...cells] = row.split("\t");
    return { label, amounts: Array.from({ length: width - 1 }, (_, i) => amount(cells[i])) };
  });
  return { headings: head.split("\t"), lines };
}

/**
 * Cuts a table whose first column names the part it belongs to (「1 予定損益計算書」) into those parts.
 * @param {Table} table
 * @returns {{ title: string, table: Table }[]}
 */
export function splitByTitle({ headings, lines }) {
  const titles = [...new Set(lines.map(({ label }) => label))];
  return titles.map((title) => ({
    title,
    table: {
      headings: headings.slice(1),
      lines: lines
        .filter(({ label }) => label === title)
        .map(({ amounts: [label, ...amounts] }) => ({ label: String(label), amounts })),
    },
  }));
}

function amount(text) {
  if (!text) return null;
  return /^-?\d+$/.test(text) ? Number(text) : text;
}
