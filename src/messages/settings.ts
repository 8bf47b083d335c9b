import type { Words } from "./words";

/** What is wrong at a place of a settings file: `at` is "rulesOff[0].reason", or "" for the file as a whole. */
export type SettingsTrouble = { readonly at: string } & (
  | { readonly what: "unknown"; readonly keys: readonly string[] }
  | { readonly what: "other-value"; readonly values: readonly string[] }
  | { readonly what: "other-type"; readonly expected: string }
  | { readonly what: "empty" }
  | { readonly what: "too-long" }
);

interface SettingsWords {
  readonly noJson: string;
  readonly trouble: (trouble: SettingsTrouble) => string;
  /** Of a whole file. */
  readonly refused: (path: string, troubles: readonly string[]) => string;
}

const TYPE_JA: Readonly<Record<string, string>> = {
  string: "文字列",
  array: "並び（[ ]）",
  record: "項目の組（{ }）",
  object: "項目の組（{ }）",
};

const TYPE_EN: Readonly<Record<string, string>> = {
  string: "a text",
  array: "a list ([ ])",
  record: "an object ({ })",
  object: "an object ({ })",
};

/** Of a long list as many. */
const MOST_VALUES = 60;

export const SETTINGS_WORDS: Words<SettingsWords> = {
  ja: {
    noJson: "JSON として読めません（カンマや引用符を確かめてください）",
    trouble: (trouble) => {
      const place = trouble.at || "ファイル全体";
      if (trouble.what === "unknown") {
        const keys = trouble.keys.map((key) => `「${key}」`).join("");
        return `${trouble.at ? `${trouble.at} に` : ""}${keys}という項目はありません`;
      }
      if (trouble.what === "other-value") {
        return `${place} に書けるのは ${trouble.values.slice(0, MOST_VALUES).join("、")} のどれかです`;
      }
      if (trouble.what === "empty") return `${place} が空です`;
      if (trouble.what === "too-long") return `${place} が長すぎます`;
      return `${place} がないか、${TYPE_JA[trouble.expected] ?? trouble.expected}ではありません`;
    },
    refused: (path, troubles) =>
      `設定ファイル ${path} は使えません：${troubles.join("。")}。何も検算していません。書き方は kenzan schema settings で確かめられます。`,
  },
  en: {
    noJson: "it cannot be read as JSON (look at commas and quotation marks)",
    trouble: (trouble) => {
      const place = trouble.at || "the file";
      if (trouble.what === "unknown") {
        return `there is no setting ${trouble.keys.map((key) => `"${key}"`).join(", ")}${trouble.at ? ` in ${trouble.at}` : ""}`;
      }
      if (trouble.what === "other-value") {
        return `${place} must be one of ${trouble.values.slice(0, MOST_VALUES).join(", ")}`;
      }
      if (trouble.what === "empty") return `${place} is empty`;
      if (trouble.what === "too-long") return `${place} is too long`;
      return `${place} is missing or is not ${TYPE_EN[trouble.expected] ?? trouble.expected}`;
    },
    refused: (path, troubles) =>
      `The settings ${path} cannot be used: ${troubles.join("; ")}. Nothing was checked. kenzan schema settings prints how they are written.`,
  },
};

/** Beside a check that was made without them. */
export const SETTINGS_UNHEEDED: Words = {
  ja: "事業所の設定（settings.json）は使えないため、設定なしで検算しました。",
  en: "The settings of the office (settings.json) cannot be used; this was checked without them.",
};
