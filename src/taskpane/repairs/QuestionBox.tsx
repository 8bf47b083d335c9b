import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Answer } from "../../engine/types";
import type { Lang } from "../../messages/words";
import { paneRepairs } from "../../messages/pane-repairs";
import { FigureChoice } from "./FigureChoice";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  answers: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly text: string;
  /** The figures to choose from where the printed one is wrong. */
  readonly proposed: readonly number[];
  readonly lang: Lang;
  readonly isBusy: boolean;
  readonly onAnswer: (figure: Answer["figure"]) => void;
}

/** A question with its two answers; "no" leads to the right figure. */
export function QuestionBox({ text, proposed, lang, isBusy, onAnswer }: Props) {
  const styles = useStyles();
  const id = useId();
  const [isWrong, setIsWrong] = useState(false);
  const answer = (figure: Answer["figure"]) => {
    setIsWrong(false);
    onAnswer(figure);
  };
  return (
    <div role="group" aria-labelledby={id} className={styles.box}>
      <Text id={id} weight="semibold">
        {text.charAt(0).toUpperCase() + text.slice(1)}
      </Text>
      <div className={styles.answers}>
        <Button disabledFocusable={isBusy} onClick={() => answer("as-printed")}>
          {paneRepairs.yes[lang]}
        </Button>
        <Button disabledFocusable={isBusy} aria-expanded={isWrong} onClick={() => setIsWrong(!isWrong)}>
          {paneRepairs.no[lang]}
        </Button>
      </div>
      {isWrong && <FigureChoice proposed={proposed} lang={lang} isBusy={isBusy} onChoose={answer} />}
    </div>
  );
}
