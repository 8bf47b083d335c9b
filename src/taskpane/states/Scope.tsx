import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
} from "@fluentui/react-components";
import type { Sheet } from "../../engine/types";
import type { Lang } from "../../messages/words";
import { findingsCount, paneFindings } from "../../messages/pane-findings";
import type { Done } from "../check/use-check";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: "8px",
    overflowWrap: "anywhere",
  },
  item: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
});

interface Props {
  readonly done: Done;
  readonly lang: Lang;
}

/** What was not checked, never silently. */
export function Scope({ done, lang }: Props) {
  const styles = useStyles();
  const { statements, uncheckedSheets } = done.result.report;
  const special = done.job.workbook.sheets.flatMap((sheet) => {
    const note = noteOf(sheet);
    return note && statements.some((each) => each.sheet === sheet.name) ? [{ name: sheet.name, note }] : [];
  });
  const section = (title: string, count: number) => `${title}（${findingsCount(count).ja}）`;
  const heading = (title: string, count: number) =>
    lang === "ja" ? section(title, count) : `${title} (${count})`;
  return (
    <section aria-label={paneFindings.scope[lang]}>
      <Accordion multiple collapsible defaultOpenItems={uncheckedSheets.length > 0 ? ["unchecked"] : []}>
        <AccordionItem value="unchecked">
          <AccordionHeader as="h2">
            {heading(paneFindings.uncheckedSheets[lang], uncheckedSheets.length)}
          </AccordionHeader>
          <AccordionPanel>
            {uncheckedSheets.length + special.length === 0 && (
              <Text>{paneFindings.allSheetsChecked[lang]}</Text>
            )}
            <ul className={styles.list}>
              {uncheckedSheets.map(({ sheet, reason }) => (
                <li key={sheet} className={styles.item}>
                  <Text weight="semibold">{sheet}</Text>
                  <Text size={200}>{paneFindings[reason][lang]}</Text>
                </li>
              ))}
              {special.map(({ name, note }) => (
                <li key={name} className={styles.item}>
                  <Text weight="semibold">{name}</Text>
                  <Text size={200}>{paneFindings[note][lang]}</Text>
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}

function noteOf({ visibility, isProtected }: Sheet): "hiddenSheet" | "protectedSheet" | null {
  if (visibility !== "visible") return "hiddenSheet";
  return isProtected ? "protectedSheet" : null;
}
