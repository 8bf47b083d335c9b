import { isOle, namesOleEntry } from "./xlsx/ole";

/** Formats that are read and never written. */
export type OtherFormat = "xls" | "ods";

export interface Converted {
  readonly format: OtherFormat;
  /** The same book as an .xlsx, without its looks, charts and macros. */
  readonly bytes: Uint8Array;
}

/**
 * A book of another format as an .xlsx, so that all that follows knows one format; null for any other file. What reads
 * the format is loaded only then.
 * @throws UnreadableWorkbookError
 */
export async function converted(bytes: Uint8Array, name: string): Promise<Converted | null> {
  const format = otherFormat(bytes);
  if (format === "xls") {
    const { xlsToXlsx } = await import(/* webpackChunkName: "xls" */ "./xls/to-xlsx");
    return { format, bytes: xlsToXlsx(bytes, name) };
  }
  if (format === "ods") {
    const { odsToXlsx } = await import(/* webpackChunkName: "ods" */ "./ods/to-xlsx");
    return { format, bytes: odsToXlsx(bytes, name) };
  }
  return null;
}

const ZIP = [0x50, 0x4b];

function otherFormat(bytes: Uint8Array): OtherFormat | null {
  if (isOle(bytes)) return namesOleEntry(bytes, "EncryptedPackage") ? null : "xls";
  return ZIP.every((byte, at) => bytes[at] === byte) && isOds(bytes) ? "ods" : null;
}

function isOds(bytes: Uint8Array): boolean {
  // The format asks for its name to be the first entry, stored as it is.
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 120));
  return head.includes("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
}
