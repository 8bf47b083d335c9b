import type { Settings } from "../../src/engine/types";
import type { Lang } from "../../src/messages/words";

/**
 * The settings of the office in a text; undefined where there is none, or they cannot be followed. Few offices have
 * settings, so what reads them is loaded where one does.
 */
export async function settingsIn(text: string | null, lang: Lang): Promise<Settings | undefined> {
  if (text === null) return undefined;
  const { readSettings } = await import("../../src/hosts/settings/read");
  return readSettings(text, lang).settings;
}
