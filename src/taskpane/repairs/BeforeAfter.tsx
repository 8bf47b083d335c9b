import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { ReportChange } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import { shownFigure } from "../../messages/figures";
import { paneRepairs } from "../../messages/pane-repairs";
import { Figure } from "../Figure";
import { changeTexts } from "./change-texts";

const useStyles = makeStyles({
  contents: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

interface Props {
  readonly change: ReportChange;
  readonly lang: Lang;
}

/** 「303 → 330」, or 「=B5+193 → =SUM(B5:B6)」 and what the formulas come to. */
export function BeforeAfter({ change, lang }: Props) {
  const styles = useStyles();
  const { before, after, results } = changeTexts(change, lang);
  return (
    <>
      <Text className={styles.contents}>
        <Steps texts={[before, after]} lang={lang} />
      </Text>
      {results.length > 0 && (
        <Text size={200}>
          {paneRepairs.result[lang]} <Steps texts={results} lang={lang} />
        </Text>
      )}
      {change.value !== undefined && (
        <Text size={200}>
          {paneRepairs.exact[lang]} <Figure text={shownFigure(change.value, lang)} lang={lang} />
        </Text>
      )}
    </>
  );
}

/** One after the other, with arrows between. */
function Steps({ texts, lang }: { readonly texts: readonly string[]; readonly lang: Lang }) {
  const styles = useStyles();
  return texts.map((text, at) => (
    <Fragment key={at}>
      {at > 0 && " → "}
      {text.startsWith("=") ? (
        <span className={styles.formula}>{text}</span>
      ) : (
        <Figure text={text} lang={lang} />
      )}
    </Fragment>
  ));
}
