import type { Words } from "./words";

/**
 * What is wrong at a place of a settings file: `at` is "rulesOff[0].reason", or "" for the file as a whole; `found` is what
 * stands there, null where nothing does.
 */
export type SettingsTrouble = { readonly at: string } & (
  | { readonly what: "unknown"; readonly keys: readonly string[]; readonly known: readonly string[] }
  | { readonly what: "other-value"; readonly found: string | null; readonly values: readonly string[] }
  | { readonly what: "other-type"; readonly found: string | null; readonly expected: string }
  | { readonly what: "empty" }
  | { readonly what: "too-long"; readonly most: number }
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
const some = (values: readonly string[], between: string) => values.slice(0, MOST_VALUES).join(between);

export const SETTINGS_WORDS: Words<SettingsWords> = {
  ja: {
    noJson: "JSON として読めません（カンマや引用符を確かめてください）",
    trouble: (trouble) => {
      const place = trouble.at || "ファイル全体";
      switch (trouble.what) {
        case "unknown": {
          const keys = trouble.keys.map((key) => `「${key}」`).join("");
          const within = trouble.at ? `${trouble.at} に` : "";
          return `${within}${keys}という項目はありません（書けるのは ${some(trouble.known, "、")}）`;
        }
        case "other-value": {
          const wrong = trouble.found ? `の ${trouble.found} は使えません` : "がありません";
          return `${place} ${wrong}（書けるのは ${some(trouble.values, "、")} のどれか）`;
        }
        case "empty":
          return `${place} が空です`;
        case "too-long":
          return `${place} が長すぎます（${trouble.most} まで）`;
        case "other-type": {
          const wrong = trouble.found ? `の ${trouble.found} は使えません` : "がありません";
          return `${place} ${wrong}（書けるのは${TYPE_JA[trouble.expected] ?? trouble.expected}）`;
        }
      }
    },
    refused: (path, troubles) =>
      `設定ファイル ${path} は使えません：${troubles.join("。")}。何も検算していません。書き方は kenzan schema settings で確かめられます。`,
  },
  en: {
    noJson: "it cannot be read as JSON (look at commas and quotation marks)",
    trouble: (trouble) => {
      const place = trouble.at || "the file";
      switch (trouble.what) {
        case "unknown": {
          const within = trouble.at ? ` in ${trouble.at}` : "";
          const keys = trouble.keys.map((key) => `"${key}"`).join(", ");
          return `there is no setting ${keys}${within} (there are ${some(trouble.known, ", ")})`;
        }
        case "other-value": {
          const wrong = trouble.found ? `cannot be ${trouble.found}` : "is missing";
          return `${place} ${wrong} (it is one of ${some(trouble.values, ", ")})`;
        }
        case "empty":
          return `${place} is empty`;
        case "too-long":
          return `${place} is too long (${trouble.most} at most)`;
        case "other-type": {
          const wrong = trouble.found ? `cannot be ${trouble.found}` : "is missing";
          return `${place} ${wrong} (it is ${TYPE_EN[trouble.expected] ?? trouble.expected})`;
        }
      }
    },
    refused: (path, troubles) =>
      `The settings ${path} cannot be used: ${troubles.join("; ")}. Nothing was checked. kenzan schema settings prints how they are written.`,
  },
};
