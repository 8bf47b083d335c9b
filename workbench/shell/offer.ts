import type { SavedFile } from "../book/save";

/** Hands a file to the browser, which puts it where downloads go. */
export function offer({ name, bytes }: SavedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
