import { Button, Field, Input, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Lang } from "../../messages/words";
import { shownFigure } from "../../messages/figures";
import { paneRepairs } from "../../messages/pane-repairs";
import { keepFromComposing } from "../composing";
import { typedFigure } from "./typed-figure";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  input: { minWidth: 0 },
});

interface Props {
  readonly proposed: readonly number[];
  readonly lang: Lang;
  readonly isBusy: boolean;
  readonly onChoose: (figure: number) => void;
}

const OTHER = "other";

/** The right figure: one of those proposed, or one that is typed. */
export function FigureChoice({ proposed, lang, isBusy, onChoose }: Props) {
  const styles = useStyles();
  const [choice, setChoice] = useState(String(proposed[0] ?? OTHER));
  const [typed, setTyped] = useState("");
  const [isUnreadable, setIsUnreadable] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const figure = choice === OTHER ? typedFigure(typed) : Number(choice);
    setIsUnreadable(figure === null);
    if (figure !== null) onChoose(figure);
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={keepFromComposing}>
      <Field label={paneRepairs.rightFigure[lang]}>
        <RadioGroup value={choice} onChange={(_, { value }) => setChoice(value)}>
          {proposed.map((figure) => (
            <Radio key={figure} value={String(figure)} label={shownFigure(figure, lang)} />
          ))}
          <Radio value={OTHER} label={paneRepairs.otherFigure[lang]} />
        </RadioGroup>
      </Field>
      {choice === OTHER && (
        <Field
          label={paneRepairs.typeFigure[lang]}
          validationMessage={isUnreadable ? paneRepairs.unreadable[lang] : undefined}
        >
          <Input className={styles.input} value={typed} onChange={(_, { value }) => setTyped(value)} />
        </Field>
      )}
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        {paneRepairs.decide[lang]}
      </Button>
    </form>
  );
}
