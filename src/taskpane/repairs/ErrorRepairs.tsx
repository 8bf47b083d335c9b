import { Button, makeStyles, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ReportChange, ReportRepair } from "../../engine/report/contract";
import { areUnlikely } from "../../engine/report/unlikely";
import type { Lang } from "../../messages/words";
import { confidenceOf, moreChanges, paneRepairs } from "../../messages/pane-repairs";
import { type GivenAnswer, givenAnswer } from "../check/given-answer";
import type { ShownError } from "../check/result";
import { useHiddenText } from "../hidden-text";
import { changeTexts } from "./change-texts";
import { proposedFigures } from "./proposed-figures";
import { QuestionBox } from "./QuestionBox";
import { RepairCard } from "./RepairCard";
import type { RepairActions } from "./repair-actions";

/** So many repairs of one error are shown first. */
const FIRST_SHOWN = 3;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", overflowWrap: "anywhere" },
  more: { alignSelf: "flex-start" },
});

interface Props {
  readonly error: ShownError;
  readonly lang: Lang;
  readonly isSolving: boolean;
  readonly actions: RepairActions;
  readonly onOpen: (sheet: string, address: string) => void;
  readonly onAnswer: (answer: GivenAnswer) => void;
}

/** The repairs of one error to choose from, and the question that tells them apart. */
export function ErrorRepairs({ error, lang, isSolving, actions, onOpen, onAnswer }: Props) {
  const styles = useStyles();
  const hidden = useHiddenText();
  const id = useId();
  const [showsAll, setShowsAll] = useState(false);
  const [chosen, setChosen] = useState(0);
  const { repairs, question } = error;
  const shown = showsAll ? repairs : repairs.slice(0, FIRST_SHOWN);
  const { repair, outlook } = shown[chosen] ?? repairs[0]!;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 className={hidden} id={id}>
        {paneRepairs.heading[lang]}
      </h3>
      {repairs.length > 1 && (
        <RadioGroup
          aria-label={paneRepairs.choices[lang]}
          value={String(chosen)}
          onChange={(_, { value }) => setChosen(Number(value))}
        >
          {shown.map(({ repair: each }, option) => (
            <Radio key={each.rank} value={String(option)} label={optionText(each, lang)} />
          ))}
        </RadioGroup>
      )}
      {repairs.length > FIRST_SHOWN && (
        <Button
          className={styles.more}
          size="small"
          appearance="subtle"
          aria-expanded={showsAll}
          onClick={() => {
            setShowsAll(!showsAll);
            if (showsAll) setChosen(0);
          }}
        >
          {showsAll ? paneRepairs.fewer[lang] : paneRepairs.more[lang]}
        </Button>
      )}
      <RepairCard
        key={repair.rank}
        repair={repair}
        outlook={outlook}
        lang={lang}
        actions={actions}
        onOpen={onOpen}
      />
      <Text size={200}>
        {(areUnlikely(repairs.map((each) => each.repair)) ? paneRepairs.unlikely : paneRepairs.hint)[lang]}
      </Text>
      {question && (
        <QuestionBox
          text={question.question}
          proposed={proposedFigures(question, error)}
          lang={lang}
          isBusy={isSolving}
          onAnswer={(figure) => onAnswer(givenAnswer(question, figure))}
        />
      )}
    </section>
  );
}

/** 「符号の脱落・確からしさ 99%」: what tells an option from the others is often only the cell or the figure. */
function optionText(repair: ReportRepair, lang: Lang): string {
  const { cause, causeName, changes, confidence, alternatives, rank } = repair;
  const [first] = changes;
  const facts = [
    ...(first ? [changeText(first, lang)] : []),
    ...(changes.length > 1 ? [moreChanges(changes.length - 1)[lang]] : []),
    causeName,
    ...(cause === "answered" ? [] : [confidenceOf(confidence)[lang]]),
    ...(alternatives > 0 && rank > 1 ? [paneRepairs.equally[lang]] : []),
  ];
  return facts.join(lang === "ja" ? "・" : " · ");
}

function changeText(change: ReportChange, lang: Lang): string {
  const { before, after } = changeTexts(change, lang);
  return `${change.label} ${before} → ${after}`;
}
