import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { program } from "../../messages/pane";
import { GUIDE_SCREENS, guideWords, screenTitle } from "../../messages/pane-guide";
import type { Lang } from "../../messages/words";
import { Choice } from "../Choice";

/** Set by webpack. */
declare const KENZAN_VERSION: string;

const useStyles = makeStyles({
  guide: { display: "flex", flexDirection: "column", gap: "8px", overflowWrap: "anywhere" },
  picture: {
    width: "100%",
    maxHeight: "300px",
    // Of a picture that is larger its upper left part: there it begins to be read.
    objectFit: "cover",
    objectPosition: "left top",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    boxSizing: "border-box",
  },
  points: {
    margin: 0,
    paddingInlineStart: "20px",
    display: "grid",
    gap: "6px",
    lineHeight: tokens.lineHeightBase300,
  },
  steps: { display: "flex", gap: "8px" },
  version: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 使い方: seven short screens, one after the other or as chosen. */
export function Guide({ lang }: { readonly lang: Lang }) {
  const styles = useStyles();
  const [at, setAt] = useState(0);
  const { title, picture, points } = GUIDE_SCREENS[at]!;
  const titles = GUIDE_SCREENS.map((screen, each) =>
    screenTitle(each + 1, GUIDE_SCREENS.length, screen.title[lang]),
  );
  return (
    <section className={styles.guide} aria-label={guideWords.heading[lang]}>
      <Choice
        label={guideWords.screens[lang]}
        value={String(at)}
        options={titles.map((each, number) => [String(number), each])}
        onChoose={(number) => setAt(Number(number))}
      />
      <Subtitle2 as="h2" aria-live="polite">
        {title[lang]}
      </Subtitle2>
      {/* The text says all of it: where the picture is not there, nothing is missing. */}
      <img
        key={picture[lang]}
        className={styles.picture}
        src={`guide/${picture[lang]}.png`}
        alt=""
        onError={({ currentTarget }) => (currentTarget.hidden = true)}
      />
      <ul className={styles.points}>
        {points[lang].map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <div className={styles.steps}>
        <Button size="small" disabledFocusable={at === 0} onClick={() => setAt(at - 1)}>
          {guideWords.previous[lang]}
        </Button>
        <Button
          size="small"
          disabledFocusable={at === GUIDE_SCREENS.length - 1}
          onClick={() => setAt(at + 1)}
        >
          {guideWords.next[lang]}
        </Button>
      </div>
      <p className={styles.version}>{program(KENZAN_VERSION)[lang]}</p>
    </section>
  );
}
