import { Button, FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Lang } from "../messages/words";
import { clockTime, pane } from "../messages/pane";
import { type FailureWords, readOnlyNote } from "../messages/pane-failures";
import { staleText } from "../messages/pane-findings";
import { ActionBars } from "./actions/ActionBars";
import { useBookActions } from "./actions/use-book-actions";
import type { BookActions } from "./book-actions";
import { useStaleness } from "./changes/use-staleness";
import { useCheck } from "./check/use-check";
import { isReadOnly } from "./document-mode";
import { sentences } from "./failure";
import { useLiveRegion } from "./live-region";
import { Notice } from "./Notice";
import { Progress } from "./Progress";
import { Results } from "./Results";
import { type RibbonCommand, useRibbonCommand } from "./ribbon-command";
import { Attempt } from "./states/Attempt";
import { FirstRun } from "./states/FirstRun";
import { theme } from "./theme";
import { TopBar } from "./TopBar";
import { useGoTo } from "./use-go-to";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "12px",
    "@media (max-width: 240px)": { padding: "8px" },
    minHeight: "100vh",
    boxSizing: "border-box",
    overflowWrap: "anywhere",
    lineBreak: "strict",
  },
  bars: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    ":not(:has(> :not(:empty)))": { marginTop: "-12px" },
    "& > :empty": { marginTop: 0 },
  },
  // What was written stays in sight with its undo, wherever in the list somebody is, unless the pane is too low.
  sticky: {
    "@media (min-height: 480px) and (min-width: 241px)": { position: "sticky", top: 0, zIndex: 1 },
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly lang: Lang;
  /** Why this host cannot be used, or null. */
  readonly obstacle: FailureWords | null;
  readonly actions: BookActions;
  /** What the button of the ribbon that opened the pane asks for, or null. */
  readonly command: RibbonCommand | null;
}

export function App({ lang, obstacle, actions, command }: Props) {
  const styles = useStyles();
  const live = useLiveRegion();
  const { state, progress, start, solve, compareWith, cancel } = useCheck(lang);
  const { activity, done, ending } = state;
  const stale = useStaleness(done?.number ?? null);
  const control = useBookActions(actions, lang, stale);
  const [showsHelp, setShowsHelp] = useState(false);
  const { trouble, goTo } = useGoTo(lang);
  const isReplacing = activity === "reading" || activity === "checking";

  // Before the first check its help is the page itself.
  const canHelp = done !== null || activity !== null || ending !== null;
  const checkBook = () => {
    stale.reset();
    void start();
  };
  useRibbonCommand(obstacle ? null : command, {
    check: checkBook,
    unmark: actions.unmark && control.unmark,
    overview: actions.makeOverview && checkBook,
  });
  return (
    <FluentProvider theme={theme}>
      <main className={styles.page}>
        <TopBar
          check={(done ? pane.checkAgain : pane.check)[lang]}
          isOff={isReplacing || obstacle !== null}
          showsHelp={canHelp ? showsHelp : null}
          lang={lang}
          onCheck={checkBook}
          onHelp={() => setShowsHelp(!showsHelp)}
        />
        {(showsHelp || !canHelp) && !obstacle && <FirstRun lang={lang} />}
        {obstacle && <Notice tone="error" text={sentences(obstacle, lang)} lang={lang} />}
        {!obstacle && isReadOnly() && <Notice tone="info" text={readOnlyNote[lang]} lang={lang} />}
        <Attempt state={state} progress={progress} lang={lang} onCancel={cancel} />
        <div className={mergeClasses(styles.bars, styles.sticky)}>
          {control.busy && (
            <Progress text={control.busy} source={control.progress} lang={lang} onCancel={control.cancel} />
          )}
          <div aria-live="polite" className={live}>
            {trouble && (
              <Notice tone="warning" {...trouble} lang={lang} isCopied={trouble.detail !== undefined} />
            )}
            <ActionBars control={control} canUndo={actions.undo !== undefined} lang={lang} />
            {done && stale.staleness.isStale && !isReplacing && (
              <Notice tone="warning" text={staleText(clockTime(done.checkedAt))[lang]} lang={lang}>
                <Button size="small" onClick={checkBook}>
                  {pane.checkAgain[lang]}
                </Button>
              </Notice>
            )}
          </div>
        </div>
        {done && (
          <Results
            done={done}
            actions={actions}
            control={control}
            staleness={stale.staleness}
            isOutdated={isReplacing}
            isSolving={activity === "solving"}
            opensAtOverview={command === "overview"}
            lang={lang}
            onOpen={goTo}
            onAnswers={solve}
            onCheckAgain={checkBook}
            onCompare={compareWith}
          />
        )}
      </main>
    </FluentProvider>
  );
}
