import { csvOf } from "../../src/hosts/summary/csv";
import type { BookRow } from "../../src/hosts/summary/row";
import { summarySheet } from "../../src/hosts/summary/sheet";
import { MANY } from "../../src/messages/many";
import type { Lang } from "../../src/messages/words";
import { bookList } from "../../src/messages/workbench";
import { offer } from "../shell/offer";
import type { BookTold } from "./told";

interface Props {
  readonly told: readonly BookTold[];
  readonly rows: readonly BookRow[];
  readonly lang: Lang;
}

/** The list as CSV, as a sheet, and as what the next check is compared with. */
export function SaveButtons({ told, rows, lang }: Props) {
  const { summary, results } = MANY[lang];
  const isEmpty = rows.length === 0;
  const kinds = [
    { words: bookList.csv, name: `${summary}.csv`, bytes: () => new TextEncoder().encode(csvOf(rows)) },
    { words: bookList.sheet, name: `${summary}.xlsx`, bytes: () => summarySheet(rows, lang) },
    {
      words: bookList.forNextTime,
      name: `${results}.jsonl`,
      bytes: async () => new Uint8Array(await new Blob(told.map(({ line }) => line[lang])).arrayBuffer()),
    },
  ];
  return kinds.map(({ words, name, bytes }) => (
    <button
      key={name}
      type="button"
      disabled={isEmpty}
      onClick={async () => offer({ name, bytes: await bytes() })}
    >
      {words[lang]}
    </button>
  ));
}
