import { toReport } from "../../src/engine";
import { checkBytes, hasAmounts } from "../../src/hosts/checked-bytes";
import { converted } from "../../src/hosts/other-formats";
import { isCopyOfAnother } from "../../src/hosts/summary/own-copy";
import { type BookRow, refusedRow, rowOf } from "../../src/hosts/summary/row";
import { UnreadableWorkbookError } from "../../src/hosts/xlsx/unreadable";
import { CLI } from "../../src/messages/cli";
import { UNREADABLE } from "../../src/messages/unreadable";
import type { Words } from "../../src/messages/words";
import { settingsIn } from "../book/settings-in";
import { inBoth } from "./rows";

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
export type RowsAnswer = { readonly rows: Words<BookRow> | null } | { readonly failed: string };

/** The row of a book in both languages, as `kenzan check` over several books gives it; null where it is passed over. */
export async function rowsOfBook(order: RowsOrder): Promise<Words<BookRow> | null> {
  const { path, name, bytes, isFound, hasNamesake } = order;
  try {
    if (isFound && isCopyOfAnother(bytes, name, hasNamesake)) return null;
    const book = (await converted(bytes, name))?.bytes ?? bytes;
    const settings = await settingsIn(order.settings, "ja");
    const { result, review } = checkBytes(book, name, { settings });
    return inBoth((lang) =>
      hasAmounts(result)
        ? rowOf(path, toReport(result, lang, false, review))
        : refusedRow(path, { code: "no-amounts", message: CLI[lang].noAmounts(path) }),
    );
  } catch (error) {
    if (!(error instanceof UnreadableWorkbookError)) throw error;
    const { code } = error;
    return inBoth((lang) => refusedRow(path, { code, message: `${path}：${UNREADABLE[code][lang]}` }));
  }
}
