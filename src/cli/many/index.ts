import { greatest } from "../../engine/book/collections";
import type { Settings } from "../../engine/types";
import type { BookRow } from "../../hosts/summary/row";
import { print, printAll, say } from "../output";
import type { CheckCommand } from "../check-book";
import { writeCsv } from "../csv-file";
import { EXIT } from "../exit-status";
import { Refusal } from "../refusal";
import { openWhole } from "../write-file";
import { crewFor } from "./crew";
import { onInterrupt } from "./interrupt";
import { ordersFor } from "./orders";
import { Pool } from "./pool";
import { progress } from "./progress";
import { summaryText } from "./summary-text";

/** The rights of results about several books. */
const MODE = 0o666;

/** `kenzan check` of several books: one line of JSON each, one row of the table each, and a summary for people. */
export async function runMany(command: CheckCommand, settings: Settings | undefined): Promise<number> {
  const { lang, quiet, json, force } = command;
  const orders = ordersFor(command, settings);
  const lines = json === null || json === "-" ? null : openWhole({ path: json, force, mode: MODE });
  const bar = progress(orders.length, quiet, lang);
  const pool = new Pool(orders, { ...crewFor(command.workers, orders.length), onDone: bar.at });
  const rows: BookRow[] = [];
  const done = onInterrupt({ pool, lines, orders });
  try {
    for await (const { row, line, remarks } of pool.outcomes()) {
      if (!quiet) for (const remark of remarks) bar.above(() => say(remark));
      if (line !== null && lines) lines.append(line);
      else if (line !== null) await printAll(line);
      if (row) rows.push(row);
    }
    lines?.finish();
    writeCsv({ ...command, books: [] }, rows, MODE);
  } finally {
    bar.clear();
    lines?.discard();
    done();
  }
  if (json !== "-" && !quiet) print(summaryText(rows, orders.length - rows.length, lang));
  if (!rows.length) throw new Refusal((words) => words.noBooksIn(command.books.join(" ")));
  return greatest(rows.map(({ checked }) => (checked ? EXIT[checked.verdict] : 2)));
}
