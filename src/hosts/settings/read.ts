import * as z from "zod/mini";
import type { Settings } from "../../engine/types";
import { SETTINGS_WORDS, type SettingsTrouble } from "../../messages/settings";
import type { Lang } from "../../messages/words";
import { SETTINGS } from "./schema";

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
  return { troubles: [...new Set(read.error.issues.map((issue) => words.trouble(troubleOf(issue))))] };
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

/** What is wrong, as words need it. */
function troubleOf(issue: z.core.$ZodIssue): SettingsTrouble {
  const at = issue.path.reduce<string>(
    (path, key) =>
      typeof key === "number" ? `${path}[${key}]` : path ? `${path}.${String(key)}` : String(key),
    "",
  );
  if (issue.code === "unrecognized_keys") return { what: "unknown", at, keys: issue.keys };
  if (issue.code === "invalid_value") return { what: "other-value", at, values: issue.values.map(String) };
  if (issue.code === "too_small") return { what: "empty", at };
  if (issue.code === "too_big") return { what: "too-long", at };
  const expected = issue.code === "invalid_type" ? issue.expected : "object";
  return { what: "other-type", at, expected };
}
