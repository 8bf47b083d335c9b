const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Undoes the escapes of ST_Xstring: "_x000D_" stands for a carriage return, "_x005F_" for the underscore of what would
 * otherwise read as an escape.
 */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
