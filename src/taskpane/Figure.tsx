import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Lang } from "../messages/words";
import { pane } from "../messages/pane";
import { useHiddenText } from "./hidden-text";

const useStyles = makeStyles({
  figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

interface Props {
  readonly text: string;
  readonly lang: Lang;
  readonly className?: string;
}

/** A figure as it is printed. Screen readers call △ a triangle, so they get the word. */
export function Figure({ text, lang, className }: Props) {
  const styles = useStyles();
  const hidden = useHiddenText();
  const classes = mergeClasses(styles.figure, className);
  if (!text.startsWith("△")) return <span className={classes}>{text}</span>;
  return (
    <span className={classes}>
      <span aria-hidden="true">{text}</span>
      <span className={hidden}>{pane.minus[lang] + text.slice(1)}</span>
    </span>
  );
}
