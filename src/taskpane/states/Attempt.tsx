import type { Lang } from "../../messages/words";
import { clockTime, pane } from "../../messages/pane";
import { cancelled, shownBefore } from "../../messages/pane-failures";
import type { CheckState } from "../check/use-check";
import { sentences } from "../failure";
import { useLiveRegion } from "../live-region";
import { Notice } from "../Notice";
import { Announcement, Progress } from "../Progress";
import type { ProgressSource } from "../progress-source";

interface Props {
  readonly state: CheckState;
  readonly progress: ProgressSource;
  readonly lang: Lang;
  readonly onCancel: () => void;
}

/** A check that is under way, or how it ended where it gave no result. */
export function Attempt({ state: { activity, done, ending }, progress, lang, onCancel }: Props) {
  const live = useLiveRegion();
  const before = ending && done ? shownBefore(clockTime(done.checkedAt))[lang] : undefined;
  return (
    <>
      {activity && (
        <Progress
          key={activity === "solving" ? "solving" : "check"}
          text={pane[activity][lang]}
          then={activity === "checking" ? pane.seekingCauses[lang] : undefined}
          source={progress}
          lang={lang}
          onCancel={onCancel}
        />
      )}
      <div aria-live="polite" className={live}>
        {activity && <Announcement text={pane[activity][lang]} />}
        {ending === "cancelled" && (
          <Notice tone="info" text={sentences(cancelled, lang)} detail={before} lang={lang} />
        )}
        {ending && ending !== "cancelled" && (
          <Notice tone="error" text={ending.text} detail={ending.detail} lang={lang} isCopied />
        )}
        {ending && ending !== "cancelled" && before && <span>{before}</span>}
      </div>
    </>
  );
}
