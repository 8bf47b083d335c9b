import { lazy, Suspense, useEffect, useState } from "react";
import type { Lang } from "../../messages/words";
import { browserChecker } from "../check/browser-checker";
import type { Job } from "../check/job";
import type { ReadPlace, ShownReading, TableLines } from "./result";
import type { ReadingControl } from "./use-reading";

const TableDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "reading" */ "./TableDialog")).TableDialog,
}));
const TotalDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "reading" */ "./TotalDialog")).TotalDialog,
}));

interface Props {
  readonly job: Job;
  readonly reading: ShownReading;
  readonly control: ReadingControl;
  readonly lang: Lang;
}

/** The form that is open, loaded when it is first asked for. */
export function ReadingDialogs({ job, reading, control, lang }: Props) {
  const { open, close, change } = control;
  const lines = useLines(job, open);
  if (!open) return null;
  const table = reading.tables[open.table]!;
  const shared = {
    table,
    lang,
    onClose: close,
    onSave: (changes: Parameters<typeof change>[0]) => change(changes, table),
  };
  return (
    <Suspense fallback={null}>
      {open.line === null ? (
        <TableDialog {...shared} />
      ) : (
        lines && <TotalDialog {...shared} line={open.line} lines={lines} />
      )}
    </Suspense>
  );
}

/** The lines of the table that a total is put together from; null until they are there. */
function useLines(job: Job, open: ReadPlace | null): TableLines | null {
  const [known, setKnown] = useState<{ of: ReadPlace; lines: TableLines } | null>(null);
  useEffect(() => {
    if (!open || open.line === null) return;
    let isWanted = true;
    browserChecker
      .lines(job, open.table)
      .then((lines) => isWanted && setKnown({ of: open, lines }))
      // A new check has begun, which closes the form.
      .catch(() => undefined);
    return () => void (isWanted = false);
  }, [job, open]);
  return known && known.of === open ? known.lines : null;
}
