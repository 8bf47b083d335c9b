import { Button, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { type ChangeEvent, useRef } from "react";
import { comparedPlaces, paneAgainst } from "../../messages/pane-against";
import type { Lang } from "../../messages/words";
import type { OtherBook } from "../check/job";
import type { Done } from "../check/use-check";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "4px", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly done: Done;
  readonly isBusy: boolean;
  readonly lang: Lang;
  readonly onChoose: (book: OtherBook | null) => void;
}

let choices = 0;

/** Where a second book is chosen; its file is read in the pane and nowhere else. */
export function AgainstBook({ done, isBusy, lang, onChoose }: Props) {
  const styles = useStyles();
  const { report, compared } = done.result;
  const book = done.job.against ?? null;
  const input = useRef<HTMLInputElement>(null);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    // The same file may be chosen once more after it was saved.
    target.value = "";
    if (!file) return;
    choices += 1;
    onChoose({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), choice: choices });
  };
  if (report.statements.length === 0) return null;
  return (
    <section className={styles.section} aria-label={paneAgainst.heading[lang]}>
      <Subtitle2 as="h2">{paneAgainst.heading[lang]}</Subtitle2>
      {book === null ? (
        <Text size={200}>{paneAgainst.hint[lang]}</Text>
      ) : (
        <Text>
          {book.name}
          {lang === "ja" ? "：" : ": "}
          {compared?.places ? comparedPlaces(compared.places, compared.missed)[lang] : paneAgainst.none[lang]}
        </Text>
      )}
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.xls,.ods"
        hidden
        aria-label={paneAgainst.choose[lang]}
        onChange={(event) => void choose(event)}
      />
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => input.current?.click()}>
          {(book === null ? paneAgainst.choose : paneAgainst.chooseOther)[lang]}
        </Button>
        {book !== null && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => onChoose(null)}>
            {paneAgainst.remove[lang]}
          </Button>
        )}
      </div>
    </section>
  );
}
