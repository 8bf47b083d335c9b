import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Lang } from "../messages/words";
import { pane } from "../messages/pane";
import { type FailureWords, readOnlyNote } from "../messages/pane-failures";
import { useBookActions } from "./actions/use-book-actions";
import { Bars } from "./Bars";
import type { BookActions } from "./book-actions";
import { useStaleness } from "./changes/use-staleness";
import { useCheck } from "./check/use-check";
import { isReadOnly } from "./document-mode";
import { sentences } from "./failure";
import { Notice } from "./Notice";
import { Results } from "./Results";
import { type RibbonCommand, useRibbonCommand } from "./ribbon-command";
import { Attempt } from "./states/Attempt";
import { FirstRun } from "./states/FirstRun";
import { useTheme } from "./theme";
import { TopBar } from "./TopBar";
import { useGoTo } from "./use-go-to";

const Guide = lazy(async () => ({
  default: (await import(/* webpackChunkName: "guide" */ "./guide/Guide")).Guide,
}));

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
  const { state, progress, start, solve, compareWith, cancel } = useCheck(lang);
  const { activity, done, ending } = state;
  const stale = useStaleness(done?.number ?? null);
  const [showsHelp, setShowsHelp] = useState(false);
  const { trouble, goTo } = useGoTo(lang);
  const isReplacing = activity === "reading" || activity === "checking";

  const isFirst = done === null && activity === null && ending === null;
  const checkBook = async () => {
    const takeBack = stale.reset();
    if (!(await start())) takeBack();
  };
  const control = useBookActions(actions, lang, stale, {
    // What a repair left, or brought back, is seen at once, and so are its cells.
    onWritten: ([first]) => {
      if (!done) return;
      void checkBook();
      if (first) void goTo(first.sheet, first.cell);
    },
    onMade: (sheet) => void goTo(sheet, "A1"),
  });
  useRibbonCommand(obstacle ? null : command, {
    check: () => void checkBook(),
    unmark: actions.unmark && control.unmark,
    overview: actions.makeOverview && (() => void checkBook()),
  });
  return (
    <FluentProvider theme={useTheme()}>
      <main className={styles.page}>
        <TopBar
          check={(done ? pane.checkAgain : pane.check)[lang]}
          isOff={isReplacing || obstacle !== null}
          showsHelp={showsHelp}
          lang={lang}
          onCheck={() => void checkBook()}
          onHelp={() => setShowsHelp(!showsHelp)}
        />
        {isFirst && !obstacle && !showsHelp && <FirstRun lang={lang} />}
        {showsHelp && (
          <Suspense fallback={null}>
            <Guide lang={lang} />
          </Suspense>
        )}
        {obstacle && <Notice tone="error" text={sentences(obstacle, lang)} lang={lang} />}
        {!obstacle && isReadOnly() && <Notice tone="info" text={readOnlyNote[lang]} lang={lang} />}
        <Attempt state={state} progress={progress} lang={lang} onCancel={cancel} />
        <Bars
          control={control}
          canUndo={actions.undo !== undefined}
          trouble={trouble}
          staleSince={done && stale.staleness.isStale && !isReplacing ? done.checkedAt : null}
          lang={lang}
          onCheckAgain={() => void checkBook()}
        />
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
            onCheckAgain={() => void checkBook()}
            onCompare={compareWith}
          />
        )}
      </main>
    </FluentProvider>
  );
}
