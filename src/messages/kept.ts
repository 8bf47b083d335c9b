import type { Lang, Words } from "./words";

/** What is to be told of a list that a book keeps. */
export interface KeptFacts {
  /** Something could not be read. */
  readonly isBroken: boolean;
  /** So many items of another copy of the list gave way to later ones. */
  readonly replaced?: number;
  /** So many more items are listed in 検証結果 than the book holds. */
  readonly missing?: number;
  /** A later version keeps this list in a way that this one does not know. */
  readonly hasLater?: true;
}

interface KeptWords {
  readonly broken: string;
  readonly replaced: (count: number) => string;
  readonly missing: (count: number) => string;
  readonly later: string;
}

const WORDS: Words<(name: string) => KeptWords> = {
  ja: (name) => ({
    broken: `ブックに保存された${name}の一部が読み取れませんでした。記録は消していません。読めた分だけを使っています。`,
    replaced: (count) =>
      `${name}が2通りあり、${count}件は内容が違うため、あとから付けられたほうを使っています。`,
    missing: (count) =>
      `検証結果にある${name}のうち ${count}件が、ブックに残っていません（ほかのソフトで保存した場合など）。検証結果を見て、付け直してください。`,
    later: `ブックに、新しい版の検算が保存した${name}があります。この版では読み取れないため、使わずにそのまま残しています。検算を新しい版にしてください。`,
  }),
  en: (name) => ({
    broken: `Some of the ${name} kept in the workbook cannot be read. They were not deleted; those that can be read are used.`,
    replaced: (count) =>
      `There are two records of the ${name}; where they differ (${count}), the later one is used.`,
    missing: (count) =>
      `The workbook no longer holds ${count} of the ${name} listed on the results sheet; another program may have saved it. Please enter them again.`,
    later: `The workbook keeps ${name} of a later version of Kenzan. This version cannot read them: they are not used and stay as they are. Please update Kenzan.`,
  }),
};

const NAMES = {
  waivers: { ja: "確認済の記録", en: "waivers" },
  reading: { ja: "読み取りの指定", en: "reading choices" },
  changes: { ja: "修正記録", en: "changes made" },
} as const;

/** What is to be told, a sentence each. */
export function keptTroubles(
  { isBroken, replaced, missing, hasLater }: KeptFacts,
  list: keyof typeof NAMES,
  lang: Lang,
): string[] {
  const words = WORDS[lang](NAMES[list][lang]);
  return [
    ...(isBroken ? [words.broken] : []),
    ...(replaced ? [words.replaced(replaced)] : []),
    ...(missing ? [words.missing(missing)] : []),
    ...(hasLater ? [words.later] : []),
  ];
}
