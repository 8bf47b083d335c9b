/**
 * The data that flows through the pipeline: Workbook → Statement[] → Equation[] → Finding[] → Diagnosis → Report.
 * All of it is readonly plain JSON; a step takes the previous type and returns the next.
 * Rows and columns are counted from 0; addresses ("B12") appear only in what people and other programs read.
 */
export type { Lang, Words } from "../../messages/words";
export * from "./workbook";
export * from "./statement";
export * from "./equation";
export * from "./finding";
export * from "./unchecked";
export * from "./diagnosis";
export * from "./reading";
export * from "./settings";
export * from "./waiver";
export * from "./change-record";
export * from "./check";
