import { comparisonWith } from "../engine/comparison";
import { readAs } from "../engine/reading/read-as";
import type { Comparison, Settings } from "../engine/types";
import { converted } from "./other-formats";
import { READING_LIST } from "./reading-xml";
import { readKept } from "./xlsx/kept";
import { readWorkbook } from "./xlsx/read";

/** A file with its name. */
interface BookFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/**
 * A book in any of our formats that another one is checked against; it is only read, as people and the office have said
 * that its tables are to be read. What reads .xls and .ods is loaded where it is one.
 * @throws UnreadableWorkbookError
 */
export async function comparisonOf(
  { bytes, name }: BookFile,
  settings: Settings | undefined,
): Promise<Comparison> {
  const book = (await converted(bytes, name))?.bytes ?? bytes;
  const reader = readAs(readKept(book, READING_LIST).items);
  return comparisonWith(readWorkbook(book, name), { reader, settings });
}
