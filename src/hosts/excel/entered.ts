/**
 * What is entered into a cell, as it is. JSON, in which Office.js hands it over, makes null of NaN, of Infinity and of
 * what is undefined, and for Excel null means "leave the cell as it is": a figure that is none would be said to be
 * written and would not be.
 * @throws TypeError before anything is sent.
 */
export function entered<Value extends string | number | boolean>(value: Value): Value {
  const isFigure = typeof value === "number" && Number.isFinite(value);
  if (isFigure || typeof value === "string" || typeof value === "boolean") return value;
  throw new TypeError(`a cell was to be given ${String(value)}`);
}
