import { Button, makeStyles } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneReading } from "../../messages/pane-reading";
import type { ReadPlace } from "./result";
import type { ReadingControl } from "./use-reading";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly place: ReadPlace | null;
  readonly control: ReadingControl;
  readonly isOff: boolean;
  readonly lang: Lang;
}

/** Where a finding comes from a wrong reading: the way to put it right. */
export function ReadingButtons({ place, control, isOff, lang }: Props) {
  const styles = useStyles();
  const { edit } = control;
  if (!place || !edit) return null;
  return (
    <div className={styles.buttons}>
      {place.line !== null && (
        <Button size="small" appearance="subtle" disabledFocusable={isOff} onClick={() => edit(place)}>
          {paneReading.correctThisTotal[lang]}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={isOff}
        onClick={() => edit({ ...place, line: null })}
      >
        {paneReading.correctTable[lang]}
      </Button>
    </div>
  );
}
