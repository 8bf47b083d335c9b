import { Button, FluentProvider, makeStyles, Text, Title3 } from "@fluentui/react-components";
import type { Lang, Words } from "../engine/types";
import { pane } from "../messages/pane";
import { useCheck } from "./check/use-check";
import { FindingList } from "./FindingList";
import { Notice } from "./Notice";
import { Progress } from "./Progress";
import { RepairSection } from "./repairs/RepairSection";
import { Summary } from "./Summary";
import { theme } from "./theme";
import { useGoTo } from "./use-go-to";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px", minHeight: "100vh" },
  result: { display: "flex", flexDirection: "column", gap: "8px" },
});

interface Props {
  readonly lang: Lang;
  /** Why this host cannot be used, or null. */
  readonly obstacle: Words | null;
}

export function App({ lang, obstacle }: Props) {
  const styles = useStyles();
  const { state, start, solve, cancel } = useCheck(lang);
  const { trouble, goTo } = useGoTo(lang);
  const isRunning = state.step === "running";
  return (
    <FluentProvider theme={theme}>
      <main className={styles.page}>
        <Title3 as="h1">{pane.title[lang]}</Title3>
        <Text>{pane.purpose[lang]}</Text>
        {obstacle && <Notice tone="error" text={obstacle[lang]} />}
        <Button appearance="primary" disabled={isRunning || obstacle !== null} onClick={start}>
          {pane.check[lang]}
        </Button>
        <div aria-live="polite" className={styles.result}>
          {isRunning && <Progress text={pane.running[lang]} lang={lang} onCancel={cancel} />}
          {state.step === "failed" && <Notice tone="error" {...state.failure} />}
          {state.step === "done" && <Summary report={state.report} lang={lang} />}
          {trouble && <Notice tone="warning" {...trouble} />}
        </div>
        {state.step === "done" && <FindingList report={state.report} lang={lang} onOpen={goTo} />}
        {state.step === "done" && (
          <RepairSection done={state} lang={lang} onOpen={goTo} onAnswers={solve} onCancel={cancel} />
        )}
      </main>
    </FluentProvider>
  );
}
