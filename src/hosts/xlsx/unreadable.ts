import type { UnreadableCode } from "../../messages/unreadable";

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
