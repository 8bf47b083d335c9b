import { Button, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useId, useRef } from "react";
import type { Lang } from "../../messages/words";
import { paneOverview } from "../../messages/pane-overview";
import type { ActionControl } from "../actions/use-book-actions";
import { type Preview, preparing, usePreview } from "./use-preview";

const OverviewDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "overview-dialog" */ "./OverviewDialog")).OverviewDialog,
}));

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
});

interface Props {
  readonly control: ActionControl;
  /** Why the workbook cannot be written to, or null. */
  readonly obstacle: string | null;
  readonly isBusy: boolean;
  /** The pane was opened for this: the dialog opens by itself, and its button has the focus afterwards. */
  readonly isOpenedAt: boolean;
  readonly lang: Lang;
}

/** Makes the 概要 sheet, after it was shown what it will be and chosen how. */
export function OverviewSection({ control, obstacle, isBusy, isOpenedAt, lang }: Props) {
  const styles = useStyles();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { preview, show, close } = usePreview(control);
  const isAsked = useRef(isOpenedAt && obstacle === null);
  useEffect(() => {
    if (isOpenedAt) button.current?.focus();
  }, [isOpenedAt]);
  useEffect(() => {
    if (!isAsked.current || isBusy) return;
    isAsked.current = false;
    show({});
  });
  const make = ({ choice, result }: Preview) => {
    close();
    void control.makeOverview(preparing(choice), result.openErrors > 0);
  };
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id}>
        {paneOverview.heading[lang]}
      </Subtitle2>
      <Button ref={button} disabledFocusable={obstacle !== null || isBusy} onClick={() => show({})}>
        {paneOverview.make[lang]}
      </Button>
      <Text size={200}>{obstacle ?? paneOverview.hint[lang]}</Text>
      {preview && (
        <Suspense fallback={null}>
          <OverviewDialog
            {...preview}
            lang={lang}
            onChoose={(change) => show({ ...preview.choice, ...change })}
            onClose={close}
            onMake={() => make(preview)}
          />
        </Suspense>
      )}
    </section>
  );
}
