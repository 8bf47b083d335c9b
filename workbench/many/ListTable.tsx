import { visible } from "../../src/engine/book/visible";
import { verdictOf, worstFirst } from "../../src/hosts/summary/order";
import type { BookRow } from "../../src/hosts/summary/row";
import { MANY } from "../../src/messages/many";
import type { Lang } from "../../src/messages/words";

interface Props {
  readonly rows: readonly BookRow[];
  readonly lang: Lang;
  readonly onOpen: (path: string) => void;
}

/** Of a book so many of the likeliest repairs are shown. */
const MOST_REPAIRS = 3;

/** A row a book, the worst first; the name of a book that can be read is a button. */
export function ListTable({ rows, lang, onOpen }: Props) {
  const { column } = MANY[lang];
  return (
    <div className="rows" tabIndex={0} role="region" aria-labelledby="list">
      <table>
        <thead>
          <tr>
            {[column.verdict, column.book, column.counts, column.repairs].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {worstFirst(rows).map((row) => (
            <Row key={row.path} row={row} lang={lang} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, lang, onOpen }: Omit<Props, "rows"> & { readonly row: BookRow }) {
  const words = MANY[lang];
  const { path, checked, error } = row;
  const verdict = verdictOf(row);
  const canBeOpened = checked !== null || error?.code === "no-amounts";
  return (
    <tr>
      <td className="verdict">
        <span aria-hidden="true">{words.mark[verdict]}</span> {words.verdict[verdict]}
      </td>
      <th scope="row">
        {canBeOpened ? (
          <button type="button" onClick={() => onOpen(path)}>
            {visible(path)}
          </button>
        ) : (
          visible(path)
        )}
      </th>
      <td className="counts">
        {checked && words.found(checked)}
        {checked?.since && <div className="since">{words.since(checked.since)}</div>}
      </td>
      <td>{checked ? <Repairs repairs={checked.repairs} lang={lang} /> : visible(error?.message ?? "")}</td>
    </tr>
  );
}

function Repairs({ repairs, lang }: { readonly repairs: readonly string[]; readonly lang: Lang }) {
  const hidden = repairs.length - MOST_REPAIRS;
  return (
    <ul>
      {repairs.slice(0, MOST_REPAIRS).map((repair) => (
        <li key={repair}>{visible(repair)}</li>
      ))}
      {hidden > 0 && <li>{MANY[lang].more(hidden)}</li>}
    </ul>
  );
}
