import { useState } from "react";
import { withChoice, withoutChoices } from "../../engine/reading/changes";
import type { ReadingChoice, Said } from "../../engine/types";
import type { Lang } from "../../messages/words";
import { paneReading } from "../../messages/pane-reading";
import type { ActionControl } from "../actions/use-book-actions";
import type { BookActions } from "../book-actions";
import type { ReadPlace, ShownReading, ShownTable } from "./result";

/** One thing that is to be said of a table, or no longer. */
export type Change = { readonly say: Said } | { readonly unsay: readonly ReadingChoice[] };

export interface ReadingControl {
  /** What is being put right, or null. */
  readonly open: ReadPlace | null;
  /** Opens the form for a table, or for one of its totals (line −1: still to be chosen). */
  readonly edit?: (place: ReadPlace) => void;
  readonly close: () => void;
  /** Keeps the changes in the workbook, then checks it again. */
  readonly change: (changes: readonly Change[], table: ShownTable | null) => void;
}

/** Lets people put right how tables were read. */
export function useReading(
  { changeReading }: BookActions,
  reading: ShownReading,
  { record }: ActionControl,
  { lang, onCheckAgain }: { readonly lang: Lang; readonly onCheckAgain: () => void },
): ReadingControl {
  const [open, setOpen] = useState<{ place: ReadPlace; of: ShownReading } | null>(null);
  return {
    open: open?.of === reading ? open.place : null,
    edit: changeReading && ((place) => setOpen({ place, of: reading })),
    close: () => setOpen(null),
    change: (changes, table) => {
      setOpen(null);
      if (!changeReading || !changes.length) return;
      const own = table?.choices.map(({ choice }) => choice) ?? [];
      const changed = (choices: readonly ReadingChoice[]) =>
        changes.reduce<readonly ReadingChoice[]>(
          (kept, each) =>
            "say" in each
              ? withChoice(kept, { table: table!.place, said: each.say }, own)
              : withoutChoices(kept, each.unsay),
          choices,
        );
      void record((course) => changeReading(changed, course), paneReading.saved[lang]).then(
        (isDone) => isDone && onCheckAgain(),
      );
    },
  };
}
