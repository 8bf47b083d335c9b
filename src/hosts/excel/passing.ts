/** Codes that Excel gives while another window or a chart has the focus. */
export const PASSING: ReadonlySet<string> = new Set([
  "GeneralException",
  "InvalidSelection",
  "InactiveWorkbook",
  "UnsupportedSheet",
]);
