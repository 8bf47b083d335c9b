const FORBIDDEN = /[^\t\n\r\u0020-\ufffd]/g;
const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as the value of an attribute between double quotes. */
export function attribute(text: string): string {
  return element(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

/** A text as the content of an element; characters that XML forbids are lost. */
export function element(text: string): string {
  return text
    .replace(HALF_PAIR, "\ufffd")
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** A text as the value of a cell (ST_Xstring), where "_x000D_" is a carriage return. */
export function cellText(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/\r/g, "_x000D_")
    .replace(FORBIDDEN, (code) => `_x${code.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
  return element(escaped);
}
