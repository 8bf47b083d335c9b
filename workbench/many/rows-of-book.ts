import { toReport } from "../../src/engine";
import { withChanges } from "../../src/engine/report/changes";
import { checkBytes, hasAmounts } from "../../src/hosts/checked-bytes";
import { converted } from "../../src/hosts/other-formats";
import { isCopyOfAnother } from "../../src/hosts/summary/own-copy";
import { UnreadableWorkbookError } from "../../src/hosts/xlsx/unreadable";
import { CLI } from "../../src/messages/cli";
import { UNREADABLE } from "../../src/messages/unreadable";
import { settingsIn } from "../book/settings-in";
import { type BookTold, checked, refused } from "./told";

/** One of several books, as it is sent to the worker. */
export interface RowsOrder {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The text of the settings of the office; null where there are none. */
  readonly settings: string | null;
  /** Found in a folder: a copy of ours is passed over. */
  readonly isFound: boolean;
  /** Whether another book of its name is checked too. */
  readonly hasNamesake: boolean;
}

/** What comes of one, or what went wrong. */
export type RowsAnswer = { readonly told: BookTold | null } | { readonly failed: string };

/** What `kenzan check` over several books tells of a book; null where it is passed over. */
export async function rowsOfBook(order: RowsOrder): Promise<BookTold | null> {
  const { path, name, bytes, isFound, hasNamesake } = order;
  try {
    if (isFound && isCopyOfAnother(bytes, name, hasNamesake)) return null;
    const book = (await converted(bytes, name))?.bytes ?? bytes;
    const settings = await settingsIn(order.settings, "ja");
    const { result, review, said } = checkBytes(book, name, { settings });
    if (!hasAmounts(result)) return refused(path, "no-amounts", (lang) => CLI[lang].noAmounts(path));
    return checked(path, (lang) =>
      withChanges(toReport(result, lang, false, review), said.changes.items, result.workbook),
    );
  } catch (error) {
    if (!(error instanceof UnreadableWorkbookError)) throw error;
    const { code } = error;
    return refused(path, code, (lang) => `${path}：${UNREADABLE[code][lang]}`);
  }
}
