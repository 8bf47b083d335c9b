import { Button, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { OverviewChoice } from "../../engine/overview";
import type { Lang } from "../../engine/types";
import { paneOverview } from "../../messages/pane-overview";
import type { ActionControl } from "../actions/use-book-actions";
import { browserChecker } from "../check/browser-checker";
import { OverviewDialog } from "./OverviewDialog";
import type { OverviewResult, PrepareOverview } from "./result";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
});

interface Props {
  readonly control: ActionControl;
  /** Why the workbook cannot be written to, or null. */
  readonly obstacle: string | null;
  readonly isBusy: boolean;
  /** The pane was opened for this: it takes the focus when it appears. */
  readonly isOpenedAt: boolean;
  readonly lang: Lang;
}

/** Makes the 概要 sheet, after it was shown what it will be and chosen how. */
export function OverviewSection({ control, obstacle, isBusy, isOpenedAt, lang }: Props) {
  const styles = useStyles();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpenedAt) button.current?.focus();
  }, [isOpenedAt]);
  const [shown, setShown] = useState<{
    readonly choice: OverviewChoice;
    readonly result: OverviewResult;
  } | null>(null);
  const preview = async (choice: OverviewChoice) => {
    const result = await control.previewOverview(preparing(choice));
    setShown(result && { choice, result });
  };
  const make = () => {
    if (!shown) return;
    setShown(null);
    control.makeOverview(preparing(shown.choice), shown.result.openErrors > 0);
  };
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id}>
        {paneOverview.heading[lang]}
      </Subtitle2>
      <Button ref={button} disabledFocusable={obstacle !== null || isBusy} onClick={() => void preview({})}>
        {paneOverview.make[lang]}
      </Button>
      <Text size={200}>{obstacle ?? paneOverview.hint[lang]}</Text>
      {shown && (
        <OverviewDialog
          result={shown.result}
          lang={lang}
          onChoose={(change) => void preview({ ...shown.choice, ...change })}
          onClose={() => setShown(null)}
          onMake={make}
        />
      )}
    </section>
  );
}

function preparing(choice: OverviewChoice): PrepareOverview {
  return ({ workbook, own, waivers }) => browserChecker.overview(workbook, { choice, own, waivers });
}
