import type { Words } from "./words";

/** Beside a check that was made without the settings of the office. */
export const SETTINGS_UNHEEDED: Words = {
  ja: "事業所の設定（settings.json）は使えないため、設定なしで検算しました。",
  en: "The settings of the office (settings.json) cannot be used; this was checked without them.",
};
