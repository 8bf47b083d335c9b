import { makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import type { Lang } from "../../engine/types";
import { paneRepairs } from "../../messages/pane-repairs";
import { withAnswer, type GivenAnswer } from "../check/given-answer";
import type { Done } from "../check/use-check";
import { Notice } from "../Notice";
import { Progress } from "../Progress";
import { AnswerChips } from "./AnswerChips";
import { ErrorCard } from "./ErrorCard";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "12px" },
});

interface Props {
  readonly done: Done;
  readonly lang: Lang;
  readonly onOpen: (sheet: string, address: string) => void;
  readonly onAnswers: (answers: readonly GivenAnswer[]) => void;
  readonly onCancel: () => void;
}

/** What may be wrong, error by error, with the answers given so far. */
export function RepairSection({ done, lang, onOpen, onAnswers, onCancel }: Props) {
  const styles = useStyles();
  const { report, answers, isSolving } = done;
  const errors = [...new Set(report.repairs.map(({ error }) => error))];
  if (errors.length === 0 && answers.length === 0) return null;
  return (
    <section aria-labelledby="repairs" className={styles.section}>
      <Subtitle2 as="h2" id="repairs">
        {paneRepairs.heading[lang]}
      </Subtitle2>
      <Text size={200}>{paneRepairs.hint[lang]}</Text>
      <AnswerChips answers={answers} lang={lang} onChange={onAnswers} />
      <div aria-live="polite">
        {isSolving && <Progress text={paneRepairs.solving[lang]} lang={lang} onCancel={onCancel} />}
        {report.objections?.map(({ sheet, cell, message }, at) => (
          <Notice key={at} tone="warning" text={message} detail={`${sheet} ${cell}`} />
        ))}
      </div>
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={error}>
            <ErrorCard
              report={report}
              error={error}
              lang={lang}
              isBusy={isSolving}
              onOpen={onOpen}
              onAnswer={(answer) => onAnswers(withAnswer(answers, answer))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
