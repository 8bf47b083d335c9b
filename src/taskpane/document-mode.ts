/** Whether the workbook is open in Protected View or for viewing only. */
export function isReadOnly(): boolean {
  return Office.context?.document?.mode === Office.DocumentMode.ReadOnly;
}
