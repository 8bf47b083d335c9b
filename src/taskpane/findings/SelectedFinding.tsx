import { makeStyles, Text } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneRepairs } from "../../messages/pane-repairs";
import type { WaiverControl } from "../actions/use-waivers";
import { WaiverSection } from "../actions/WaiverSection";
import type { Staleness } from "../changes/staleness";
import { type GivenAnswer, withAnswer } from "../check/given-answer";
import type { Done } from "../check/use-check";
import { FindingDetail } from "../detail/FindingDetail";
import { Steps } from "../detail/Steps";
import type { KeptPlace } from "./place-kept";
import { ReadingButtons } from "../reading/ReadingButtons";
import type { ReadingControl } from "../reading/use-reading";
import { ErrorRepairs } from "../repairs/ErrorRepairs";
import type { RepairActions } from "../repairs/repair-actions";

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", gap: "12px" },
});

/** What the list and the finding that is looked at both need. */
export interface FindingsProps {
  readonly done: Done;
  readonly staleness: Staleness;
  readonly isSolving: boolean;
  readonly repairActions: RepairActions;
  readonly waivers: WaiverControl;
  readonly place: KeptPlace;
  readonly reading: ReadingControl;
  readonly lang: Lang;
  readonly onOpen: (sheet: string, address: string) => void;
  readonly onAnswers: (answers: readonly GivenAnswer[]) => void;
}

interface Props extends FindingsProps {
  readonly index: number;
  /** Its place among the listed findings that are not waived, from 1 (0: it is waived), and how many these are. */
  readonly at: number;
  readonly of: number;
  readonly canStep: (by: 1 | -1) => boolean;
  readonly onStep: (by: 1 | -1) => void;
}

/** One finding: the repairs of its error first, its equation, how it was read, and its waiver. */
export function SelectedFinding({ done, index, at, of, canStep, onStep, ...props }: Props) {
  const { isSolving, repairActions, waivers, reading, lang, onOpen, onAnswers } = props;
  const styles = useStyles();
  const { result, answers } = done;
  const shown = result.findings[index]!;
  const { finding, error } = shown;
  const isOff = repairActions.isBusy || repairActions.obstacle !== null;
  return (
    <div className={styles.detail}>
      <Steps at={at} of={of} canStep={canStep} lang={lang} onStep={onStep} />
      {error !== null && (
        <ErrorRepairs
          key={`${done.number} ${error} ${answers.length}`}
          error={result.errors[error]!}
          lang={lang}
          isSolving={isSolving}
          actions={repairActions}
          onOpen={onOpen}
          onAnswer={(answer) => onAnswers(withAnswer(answers, answer))}
        />
      )}
      <FindingDetail shown={shown} rule={result.rules[finding.rule]!} lang={lang} onOpen={onOpen} />
      {error === null && finding.severity === "error" && <Text size={200}>{paneRepairs.none[lang]}</Text>}
      <ReadingButtons place={shown.place} control={reading} isOff={isOff} lang={lang} />
      <WaiverSection findings={result.findings} index={index} control={waivers} isOff={isOff} lang={lang} />
    </div>
  );
}
