import type { Obstacle } from "../../messages/excel-obstacles";
import { codeOf } from "./errors";
import { PASSING } from "./passing";
import { isSupported } from "./support";
import { WriteRefused } from "./write-refused";

/**
 * Runs what writes to the open workbook. Excel looking elsewhere for a moment is tried again once: what is run must
 * find its way from whatever it left behind.
 * @throws WriteRefused
 */
export async function writing<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  if (!isSupported()) throw new WriteRefused("too-old");
  try {
    return await Excel.run(work);
  } catch (error) {
    if (!PASSING.has(codeOf(error))) throw refused(error);
  }
  try {
    return await Excel.run(work);
  } catch (error) {
    throw refused(error);
  }
}

const BY_CODE: Readonly<Partial<Record<string, Obstacle>>> = {
  InvalidOperationInCellEditMode: "editing",
  InvalidSelection: "elsewhere",
  InactiveWorkbook: "elsewhere",
  UnsupportedSheet: "elsewhere",
  AccessDenied: "denied",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  ApiNotFound: "too-old",
  ApiNotAvailable: "too-old",
};

function refused(error: unknown): unknown {
  const obstacle = BY_CODE[codeOf(error)];
  return obstacle === undefined ? error : new WriteRefused(obstacle, { cause: error });
}
