import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import { type KeptFacts, keptTroubles } from "../../messages/kept";
import type { Lang } from "../../messages/words";
import { showMore } from "../../messages/pane-findings";
import { paneReading, readingHeading } from "../../messages/pane-reading";
import { READING } from "../../messages/reading";
import { PAGE } from "../findings/paging";
import { Notice } from "../Notice";
import type { ShownReading } from "./result";
import { TableReading } from "./TableReading";
import type { ReadingControl } from "./use-reading";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "4px" },
});

interface Props {
  readonly reading: ShownReading;
  readonly facts: KeptFacts;
  readonly control: ReadingControl;
  /** Nothing can be written now. */
  readonly isOff: boolean;
  readonly lang: Lang;
  readonly onOpen: (sheet: string, address: string) => void;
}

/** How every table was read, what is unsure first; and what people have said about it. */
export function ReadingSection({ reading, facts, control, isOff, lang, onOpen }: Props) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const { tables, unheeded } = reading;
  const isUnsure = (table: number) => tables[table]!.unsure.length > 0;
  const order = tables.map((_, table) => table).sort((a, b) => Number(isUnsure(b)) - Number(isUnsure(a)));
  const unsure = order.filter(isUnsure).length;
  const left = order.length - shown;
  return (
    <section className={styles.section} aria-label={paneReading.heading[lang]}>
      {keptTroubles(facts, "reading", lang).map((text) => (
        <Notice key={text} tone="warning" text={text} lang={lang} />
      ))}
      {unheeded.length > 0 && (
        <Notice
          tone="warning"
          text={paneReading.unheeded[lang]}
          detail={unheeded
            .map(({ choice: { table }, text }) => READING[lang].of(table.sheet, table.table, text))
            .join(lang === "ja" ? "／" : " / ")}
          lang={lang}
        >
          {control.edit && (
            <Button
              size="small"
              disabledFocusable={isOff}
              onClick={() => control.change([{ unsay: unheeded.map(({ choice }) => choice) }], null)}
            >
              {paneReading.remove[lang]}
            </Button>
          )}
        </Notice>
      )}
      <Accordion collapsible>
        <AccordionItem value="reading">
          <AccordionHeader as="h2">{readingHeading(tables.length, unsure)[lang]}</AccordionHeader>
          <AccordionPanel>
            <ul className={styles.list}>
              {order.slice(0, shown).map((table) => (
                <TableReading
                  key={table}
                  index={table}
                  table={tables[table]!}
                  control={control}
                  isOff={isOff}
                  lang={lang}
                  onOpen={onOpen}
                />
              ))}
            </ul>
            {left > 0 && (
              <Button appearance="subtle" onClick={() => setShown(shown + PAGE)}>
                {showMore(Math.min(PAGE, left))[lang]}
              </Button>
            )}
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}
