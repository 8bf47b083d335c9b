import type { Settings } from "../engine/types";
import { SETTINGS_WORDS } from "../messages/settings";
import { readBook } from "./files";
import { Refusal } from "./refusal";

const LARGEST = 1024 * 1024;

/** The settings that `--settings` names. @throws Refusal where they cannot be followed as they stand. */
export async function settingsIn(path: string): Promise<Settings> {
  const { readSettings } = await import(/* webpackChunkName: "settings" */ "../hosts/settings/read");
  const text = new TextDecoder().decode(readBook(path, LARGEST).bytes);
  const { settings } = readSettings(text, "ja");
  if (settings) return settings;
  throw new Refusal((_, lang) => SETTINGS_WORDS[lang].refused(path, readSettings(text, lang).troubles ?? []));
}
