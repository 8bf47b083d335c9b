import type * as z from "zod/mini";
import type { SettingsTrouble } from "../../messages/settings";
import { SETTINGS } from "./schema";

type Path = readonly PropertyKey[];

/** Of a value that cannot be used so many letters are shown. */
const MOST_LETTERS = 40;

/** What is wrong at a place of a settings file, as words need it: the key, what stands there, and what may stand there. */
export function troubleOf(issue: z.core.$ZodIssue, settings: unknown): SettingsTrouble {
  const at = issue.path.reduce<string>(
    (path, key) =>
      typeof key === "number" ? `${path}[${key}]` : path ? `${path}.${String(key)}` : String(key),
    "",
  );
  const found = shown(valueAt(settings, issue.path));
  switch (issue.code) {
    case "unrecognized_keys":
      return { what: "unknown", at, keys: issue.keys, known: keysAt(issue.path) };
    case "invalid_value":
      return { what: "other-value", at, found, values: issue.values.map(String) };
    case "too_small":
      return { what: "empty", at };
    case "too_big":
      return { what: "too-long", at, most: Number(issue.maximum) };
    default:
      return {
        ...{ what: "other-type", at, found },
        expected: issue.code === "invalid_type" ? issue.expected : "object",
      };
  }
}

function valueAt(settings: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], settings);
}

/** As it stands in the file; null where there is nothing. */
function shown(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

/** The keys that the schema names at a place. */
function keysAt(path: Path): string[] {
  const def = path.reduce<Def>((outer, key) => inside(outer, key), plain(SETTINGS));
  if (def.type === "object") return Object.keys(def.shape).filter((key) => key !== "$schema");
  return def.type === "record" ? Object.keys((plain(def.keyType) as z.core.$ZodEnumDef).entries) : [];
}

type Def = z.core.$ZodTypes["_zod"]["def"];

/** Of a schema what it holds, whether it may be missing or not. */
function plain(schema: z.core.$ZodType): Def {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === "optional" ? plain(def.innerType) : def;
}

function inside(def: Def, key: PropertyKey): Def {
  if (def.type === "object") return plain(def.shape[String(key)]!);
  if (def.type === "array") return plain(def.element);
  return def.type === "record" ? plain(def.valueType) : def;
}
