import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Lang } from "../../messages/words";
import { paneFindings, showMore } from "../../messages/pane-findings";
import { UNCHECKED, uncheckedGroups } from "../../messages/unchecked";
import type { ShownUnchecked } from "../check/result";
import { ReadingButtons } from "../reading/ReadingButtons";
import type { ReadingControl } from "../reading/use-reading";

const useStyles = makeStyles({
  groups: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  items: {
    listStyleType: "none",
    margin: 0,
    paddingInlineStart: "12px",
    borderInlineStartWidth: "2px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
    display: "grid",
    gap: "4px",
  },
  item: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  link: { textAlign: "start", minHeight: "24px" },
});

/** Of each reason so many places are shown first. */
const FIRST = 3;

export interface UncheckedControl {
  readonly reading: ReadingControl;
  /** Nothing can be written now. */
  readonly isOff: boolean;
  readonly lang: Lang;
  readonly onOpen: (sheet: string, address: string) => void;
}

interface Props extends UncheckedControl {
  readonly unchecked: readonly ShownUnchecked[];
}

/** What was not judged, by its reason, with a way to each place and to saying how it is meant. */
export function UncheckedList({ unchecked, ...control }: Props) {
  const styles = useStyles();
  const { lang } = control;
  return (
    <ul className={styles.groups} aria-label={paneFindings.uncheckedList[lang]}>
      {uncheckedGroups(unchecked, lang).map(({ text, of }) => (
        <UncheckedGroup key={text} text={text} of={of} {...control} />
      ))}
    </ul>
  );
}

interface GroupProps extends UncheckedControl {
  readonly text: string;
  readonly of: readonly ShownUnchecked[];
}

function UncheckedGroup({ text, of, reading, isOff, lang, onOpen }: GroupProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(FIRST);
  const left = of.length - shown;
  return (
    <li>
      <Text weight="semibold">{text}</Text>
      <ul className={styles.items}>
        {of.slice(0, shown).map(({ sheet, cell, label, why, reason, place }) => (
          <li key={`${sheet} ${cell} ${label}`} className={styles.item}>
            <Link as="button" className={styles.link} onClick={() => onOpen(sheet, cell)}>
              {lang === "ja" ? `${label}（${sheet} ${cell}）` : `${label} (${sheet} ${cell})`}
            </Link>
            <Text size={200}>{UNCHECKED[lang].one(why, reason)}</Text>
            <ReadingButtons place={place} control={reading} isOff={isOff} lang={lang} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setShown(of.length)}>
          {showMore(left)[lang]}
        </Button>
      )}
    </li>
  );
}
