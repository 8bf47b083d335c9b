/** Why a file cannot be read as a workbook; src/messages/unreadable.ts words each for people. */
export const UNREADABLE_CODES = [
  "empty-file",
  "not-a-workbook",
  "old-format",
  "encrypted",
  "damaged-file",
  "zip64",
  "too-large",
  "other-document",
  "binary-workbook",
  "damaged-part",
] as const;

export type UnreadableCode = (typeof UNREADABLE_CODES)[number];

/** Thrown by readWorkbook and openContainer; the message is for developers and never shown to users. */
export class UnreadableWorkbookError extends Error {
  override readonly name = "UnreadableWorkbookError";

  constructor(
    readonly code: UnreadableCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
