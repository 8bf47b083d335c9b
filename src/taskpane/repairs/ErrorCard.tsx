import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Report } from "../../engine";
import type { Lang } from "../../engine/types";
import { paneRepairs } from "../../messages/pane-repairs";
import { givenAnswer, type GivenAnswer } from "../check/given-answer";
import { proposedFigures } from "./proposed-figures";
import { QuestionBox } from "./QuestionBox";
import { RepairCard } from "./RepairCard";

/** So many repairs of one error are shown first. */
const FIRST_SHOWN = 3;

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  more: { alignSelf: "flex-start" },
});

interface Props {
  readonly report: Report;
  readonly error: number;
  readonly lang: Lang;
  readonly isBusy: boolean;
  readonly onOpen: (sheet: string, address: string) => void;
  readonly onAnswer: (answer: GivenAnswer) => void;
}

/** The repairs of one error, best first, and the question that tells them apart. */
export function ErrorCard({ report, error, lang, isBusy, onOpen, onAnswer }: Props) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const repairs = report.repairs.filter((repair) => repair.error === error);
  const question = report.questions.find(({ repairs: [first] }) => report.repairs[first!]?.error === error);
  const shown = showsAll ? repairs : repairs.slice(0, FIRST_SHOWN);
  return (
    <div className={styles.card}>
      {shown.map((repair) => (
        <RepairCard key={repair.rank} repair={repair} lang={lang} onOpen={onOpen} />
      ))}
      {repairs.length > FIRST_SHOWN && (
        <Button
          className={styles.more}
          appearance="subtle"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? paneRepairs.fewer[lang] : paneRepairs.more[lang]}
        </Button>
      )}
      {question && (
        <QuestionBox
          text={question.question}
          proposed={proposedFigures(question, report)}
          lang={lang}
          isBusy={isBusy}
          onAnswer={(figure) => onAnswer(givenAnswer(question, figure))}
        />
      )}
    </div>
  );
}
