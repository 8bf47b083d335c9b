/** Numbers of the namespaces of an OpenDocument that its cells are read from. */
export const OFFICE = 1;
export const TABLE = 2;
export const TEXT = 3;
export const STYLE = 4;
export const NUMBER = 5;

const BASE = "urn:oasis:names:tc:opendocument:xmlns:";

export const NAMESPACES: ReadonlyMap<string, number> = new Map([
  [`${BASE}office:1.0`, OFFICE],
  [`${BASE}table:1.0`, TABLE],
  [`${BASE}text:1.0`, TEXT],
  [`${BASE}style:1.0`, STYLE],
  [`${BASE}datastyle:1.0`, NUMBER],
]);
