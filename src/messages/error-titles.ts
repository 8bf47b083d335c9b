import type { Words } from "./words";

interface ErrorTitle {
  /** By cause what is said in place of its name where room is short. */
  readonly short: Readonly<Record<string, string>>;
  readonly sheets: (names: readonly string[]) => string;
  /** Of several cells the line of the first. */
  readonly beginning: (place: string, label: string) => string;
  readonly at: (cause: string, place: string) => string;
  readonly one: (cause: string, label: string, cell: string) => string;
  readonly cells: (title: string, count: number) => string;
}

/** What an error is called: 「△の脱落：事業別（貸借対照表）9セル」. */
export const errorTitle: Words<ErrorTitle> = {
  ja: {
    short: { "sign-lost": "△の脱落", "column-signs": "△の脱落", "column-unit": "単位の取り違え" },
    sheets: ([first, ...others]) => (others.length ? `${first}ほか${others.length}シート` : first!),
    beginning: (place, label) => `${place}（${label}など）`,
    at: (cause, place) => `${cause}：${place}`,
    one: (cause, label, cell) => `${cause}：${label}（${cell}）`,
    cells: (title, count) => `${title} ${count}セル`,
  },
  en: {
    short: { "sign-lost": "Lost minus", "column-signs": "Lost minus", "column-unit": "Wrong unit" },
    sheets: ([first, ...others]) => (others.length ? `${first} and ${others.length} more` : first!),
    beginning: (place, label) => `${place} (${label}, …)`,
    at: (cause, place) => `${cause}: ${place}`,
    one: (cause, label, cell) => `${cause}: ${label} (${cell})`,
    cells: (title, count) => `${title}, ${count} cells`,
  },
};
