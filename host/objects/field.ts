import { HostError } from "../protocol/errors";
import type { Property } from "../protocol/object-type";

/** A property that is a field of something in the model; a value of another type is refused. */
export function field<Self, Target, Key extends keyof Target>(
  of: (self: Self) => Target,
  key: Key,
): Property<Self> {
  return {
    get: (self) => of(self)[key],
    set: (self, value) => {
      const target = of(self);
      if (value === null || typeof value !== typeof target[key]) {
        throw new HostError("InvalidArgument", `${String(key)} cannot be ${JSON.stringify(value)}`);
      }
      target[key] = value as Target[Key];
    },
  };
}

/** Properties by the names that travel, each the field of that name in camelCase. */
export function fields<Self, Target>(
  of: (self: Self) => Target,
  keys: readonly (keyof Target & string)[],
): Record<string, Property<Self>> {
  return Object.fromEntries(keys.map((key) => [key.charAt(0).toUpperCase() + key.slice(1), field(of, key)]));
}

/** A property that is one of some words. */
export function choice<Self, Key extends string>(
  of: (self: Self) => { [key in Key]: string | null },
  key: Key,
  words: readonly string[],
): Property<Self> {
  return {
    get: (self) => of(self)[key],
    set: (self, value) => {
      of(self)[key] = oneOf(words, value);
    },
  };
}

export function oneOf(words: readonly string[], value: unknown): string {
  if (typeof value === "string" && words.includes(value)) return value;
  throw new HostError("InvalidArgument", `${String(value)} is none of ${words.join(", ")}`);
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument", "a text was expected");
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new HostError("InvalidArgument", "a number was expected");
  }
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument", "true or false was expected");
  return value;
}
