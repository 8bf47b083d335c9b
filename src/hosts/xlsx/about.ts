import { openContainer, partKey } from "./container";
import { readContentTypes } from "./parts";
import { findWorkbookPart } from "./read";

/** Whether the package is signed; a signature does not survive any change. */
export function isSigned(bytes: Uint8Array): boolean {
  return openContainer(bytes).entries.some(({ name }) => partKey(name).startsWith("_xmlsignatures/"));
}

/** The extension that the kind of workbook asks for (".xlsx", ".xlsm", …), or null where the book does not say. */
export function extensionOf(bytes: Uint8Array): string | null {
  const container = openContainer(bytes);
  const type = readContentTypes(container).of(findWorkbookPart(container)) ?? "";
  if (/addin\.macroEnabled/i.test(type)) return ".xlam";
  if (/template\.macroEnabled/i.test(type)) return ".xltm";
  if (/macroEnabled/i.test(type)) return ".xlsm";
  if (/template\.main/i.test(type)) return ".xltx";
  return /sheet\.main/i.test(type) ? ".xlsx" : null;
}
