import { smallest } from "../../book/collections";
import { kindOf } from "../../detection/kinds";
import type { Line, Statement } from "../../types";
import type { LineDescription, OverviewDescription, PartDescription } from "../description";
import type { OverviewBook } from "../reading";
import { supplementIn } from "../../equations/supplement";
import { chartsByRole } from "./charts";

export const PLAIN_WORDS = {
  ja: "読み取れた表の主な合計",
  en: "Main totals of the tables",
} as const;

/** More lines than this are no overview any more. */
const MOST_LINES = 12;

/** An overview of any statements: of each its main lines, else its outermost totals, else its first lines. */
export function plain({ statements, sources }: OverviewBook): OverviewDescription {
  const parts: PartDescription[] = [];
  for (const index of sources) {
    const statement = statements[index]!;
    const isBySegment = statement.scope === "by-segment" && !supplementIn(statement);
    if (isBySegment || statement.kind === "overview") continue;
    const part = partOf(statement);
    if (part && !parts.some(({ title }) => title === part.title)) parts.push(part);
  }
  return { id: "plain", words: PLAIN_WORDS, parts, charts: chartsByRole(parts) };
}

function partOf(statement: Statement): PartDescription | null {
  const { kind, title } = statement;
  const name = title || kindOf(kind)?.words.ja || statement.sheet;
  const lines = mainLines(statement).map((line): LineDescription => {
    const isTotal = line.type === "total" ? ({ isTotal: true, isExplained: true } as const) : {};
    return { label: line.label, key: new RegExp(`^${escaped(line.key)}$`, "u"), ...isTotal };
  });
  if (!lines.length) return null;
  const titled = title ? { titled: new RegExp(`^${escaped(title.replace(/\s/gu, ""))}$`, "u") } : {};
  return { title: name, kind, ...titled, says: "の主な額を示すもの", lines };
}

function mainLines(statement: Statement): Line[] {
  const lines = statement.lines.filter(({ key, type }) => key !== "" && type !== "heading");
  const count = new Map<string, number>();
  for (const { key } of lines) count.set(key, (count.get(key) ?? 0) + 1);
  // A label that stands twice does not say which line is meant.
  const named = lines.filter(({ key }) => count.get(key) === 1);
  const roles = named.filter(({ role }) => role !== null && MAIN_ROLES.has(role));
  if (roles.length > 1) return roles.slice(0, MOST_LINES);
  const totals = named.filter(({ type }) => type === "total");
  const outermost = smallest(totals.map(({ level }) => level));
  const outer = totals.filter(({ level }) => level === outermost);
  return (outer.length ? outer : named).slice(0, MOST_LINES);
}

const MAIN_ROLES: ReadonlySet<string> = new Set([
  ...["operating-revenue", "operating-expense", "nonoperating-revenue", "nonoperating-expense"],
  ...["revenue", "expense", "ordinary-profit", "net-profit", "assets", "liabilities", "net-assets"],
  ...["receipts", "payments", "cash-movement", "cash-at-beginning", "cash-at-end"],
]);

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
