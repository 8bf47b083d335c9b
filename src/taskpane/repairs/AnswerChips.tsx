import { makeStyles, Tag, TagGroup, Text } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneRepairs, withdrawAnswer } from "../../messages/pane-repairs";
import { answerText, type GivenAnswer } from "../check/given-answer";

const useStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", gap: "4px" },
  chip: { height: "auto", minHeight: "32px", maxWidth: "100%" },
  text: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

interface Props {
  readonly answers: readonly GivenAnswer[];
  readonly lang: Lang;
  readonly onChange: (answers: readonly GivenAnswer[]) => void;
}

/** What was answered so far; each answer can be withdrawn. */
export function AnswerChips({ answers, lang, onChange }: Props) {
  const styles = useStyles();
  if (answers.length === 0) return null;
  const without = (value: string) => answers.filter((_, at) => String(at) !== value);
  return (
    <div>
      <Text size={200} block id="answers">
        {paneRepairs.answers[lang]}
      </Text>
      <TagGroup
        className={styles.group}
        aria-labelledby="answers"
        onDismiss={(_, { value }) => onChange(without(value))}
      >
        {answers.map((answer, at) => {
          const text = answerText(answer, lang);
          return (
            <Tag
              key={`${answer.sheet} ${answer.row} ${answer.column}`}
              value={String(at)}
              dismissible
              className={styles.chip}
              primaryText={{ className: styles.text }}
              dismissIcon={{ "aria-label": withdrawAnswer(text)[lang] }}
            >
              {text}
            </Tag>
          );
        })}
      </TagGroup>
    </div>
  );
}
