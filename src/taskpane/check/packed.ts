declare const content: unique symbol;

/**
 * A value as one text. A worker hands over a text many times as fast as the objects it stands for, and most of what
 * belongs to single findings is never looked at.
 */
export type Packed<T> = string & { readonly [content]?: T };

export function pack<T>(value: T): Packed<T> {
  return JSON.stringify(value);
}

export function unpack<T>(packed: Packed<T>): T {
  return JSON.parse(packed) as T;
}
