import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneFindings } from "../../messages/pane-findings";
import { CopyButton } from "../CopyButton";

const useStyles = makeStyles({
  words: { display: "flex", flexDirection: "column", gap: "8px" },
  sentence: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
    margin: 0,
    paddingLeft: "8px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  text: { margin: 0 },
});

/** Of a rounding difference: that it is no error, and what can be said about it. */
export function RoundingWords({
  answer,
  lang,
}: {
  readonly answer: string | undefined;
  readonly lang: Lang;
}) {
  const styles = useStyles();
  return (
    <div className={styles.words}>
      <Text size={200}>{paneFindings.roundingNote[lang]}</Text>
      {answer !== undefined && (
        <Sentence
          name={paneFindings.answer[lang]}
          copy={paneFindings.copyAnswer[lang]}
          text={answer}
          lang={lang}
        />
      )}
      <Sentence
        name={paneFindings.footnoteName[lang]}
        copy={paneFindings.copyFootnote[lang]}
        text={paneFindings.footnote[lang]}
        lang={lang}
      />
    </div>
  );
}

interface SentenceProps {
  readonly name: string;
  readonly copy: string;
  readonly text: string;
  readonly lang: Lang;
}

function Sentence({ name, copy, text, lang }: SentenceProps) {
  const styles = useStyles();
  return (
    <figure className={styles.sentence}>
      <Text as="span" size={200} weight="semibold">
        {name}
      </Text>
      <blockquote className={styles.text}>{text}</blockquote>
      <CopyButton text={text} label={copy} lang={lang} />
    </figure>
  );
}
