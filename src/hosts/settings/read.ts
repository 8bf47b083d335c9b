import * as z from "zod/mini";
import type { Settings } from "../../engine/types";
import { SETTINGS_WORDS } from "../../messages/settings";
import type { Lang } from "../../messages/words";
import { SETTINGS } from "./schema";
import { troubleOf } from "./troubles";

// What compiles a checker of its own is kept away: a pane allows no code from texts.
z.config({ jitless: true });

/** The settings in a file, or what is wrong with it: a sentence each, none of them twice. */
export type ReadSettings =
  | { readonly settings: Settings; readonly troubles?: undefined }
  | { readonly settings?: undefined; readonly troubles: readonly string[] };

/** Reads the text of a settings file; nothing of it is followed where anything in it cannot be. */
export function readSettings(text: string, lang: Lang): ReadSettings {
  const words = SETTINGS_WORDS[lang];
  const value = parsed(text.replace(/^\uFEFF/, ""));
  if (!value) return { troubles: [words.noJson] };
  const read = z.safeParse(SETTINGS, value[0]);
  if (read.success) return { settings: withoutSchema(read.data) };
  return {
    troubles: [...new Set(read.error.issues.map((issue) => words.trouble(troubleOf(issue, value[0]))))],
  };
}

function withoutSchema({ $schema: _, ...settings }: z.infer<typeof SETTINGS>): Settings {
  return settings;
}

function parsed(text: string): readonly [unknown] | null {
  try {
    return [JSON.parse(text)];
  } catch {
    return null;
  }
}
