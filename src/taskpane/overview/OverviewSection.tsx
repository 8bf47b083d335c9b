import { Button, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { Lang } from "../../engine/types";
import { paneActions } from "../../messages/pane-actions";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
});

interface Props {
  readonly onMake: () => void;
  /** Why the workbook cannot be written to, or null. */
  readonly obstacle: string | null;
  readonly isBusy: boolean;
  /** The pane was opened for this: it takes the focus when it appears. */
  readonly isOpenedAt: boolean;
  readonly lang: Lang;
}

/** Makes the 概要 sheet of the workbook that was checked. */
export function OverviewSection({ onMake, obstacle, isBusy, isOpenedAt, lang }: Props) {
  const styles = useStyles();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpenedAt) button.current?.focus();
  }, [isOpenedAt]);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id}>
        {paneActions.overview[lang]}
      </Subtitle2>
      <Button ref={button} disabledFocusable={obstacle !== null || isBusy} onClick={onMake}>
        {paneActions.makeOverview[lang]}
      </Button>
      {obstacle && <Text size={200}>{obstacle}</Text>}
    </section>
  );
}
