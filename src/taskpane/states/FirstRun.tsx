import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { firstRun } from "../../messages/pane";

const useStyles = makeStyles({
  list: {
    margin: "8px 0 0",
    paddingInlineStart: "20px",
    display: "grid",
    gap: "8px",
    lineHeight: tokens.lineHeightBase300,
  },
});

/** What the button does, and what is written where. */
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
    </section>
  );
}
