/** Codes as Excel gives them (Excel.ErrorCodes and those of the client's own library). */
export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "OperationCellsExceedLimit"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation"
  | "UnsupportedSheet";

/** An error as Excel answers it; anything else that is thrown is a fault of the host's own. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: ErrorCode,
    message: string = code,
  ) {
    super(message);
  }
}
