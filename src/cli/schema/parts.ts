/** A JSON Schema (2020-12), or a part of one. */
export type Schema = { readonly [key: string]: unknown };

type Parts = Readonly<Record<string, Schema>>;

/** An object: what it always has, and what it may have. Further keys may come: readers pass over what they do not know. */
export function object(always: Parts, mayHave: Parts = {}): Schema {
  return { type: "object", properties: { ...always, ...mayHave }, required: Object.keys(always) };
}

export function list(items: Schema): Schema {
  return { type: "array", items };
}

/** A part that is defined once. */
export function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

export function oneOf(...values: readonly string[]): Schema {
  return { enum: values };
}

export function orNull(part: Schema): Schema {
  return { anyOf: [part, { type: "null" }] };
}

export function told(description: string, part: Schema): Schema {
  return { description, ...part };
}

export const text: Schema = { type: "string" };
export const number: Schema = { type: "number" };
export const count: Schema = { type: "integer", minimum: 0 };
export const flag: Schema = { type: "boolean" };
/** An index into another list. */
export const index: Schema = { type: "integer", minimum: 0 };
