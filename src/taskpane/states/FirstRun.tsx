import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { firstRun, program } from "../../messages/pane";

declare const KENZAN_VERSION: string;

const useStyles = makeStyles({
  list: {
    margin: "8px 0 0",
    paddingInlineStart: "20px",
    display: "grid",
    gap: "8px",
    lineHeight: tokens.lineHeightBase300,
  },
  version: { marginTop: "12px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What the button does, what is written where, and which version this is. */
export function FirstRun({ lang }: { readonly lang: Lang }) {
  const styles = useStyles();
  return (
    <section>
      <Subtitle2 as="h2">{firstRun.heading[lang]}</Subtitle2>
      <ul className={styles.list}>
        {firstRun.points[lang].map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p className={styles.version}>{program(KENZAN_VERSION)[lang]}</p>
    </section>
  );
}
