import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../engine/types";
import type { Lang } from "../messages/words";
import { severityWords } from "../messages/pane";

const useStyles = makeStyles({
  icon: {
    flexShrink: 0,
    display: "block",
    // An icon in a pressed button has the colour of its text, or it would be lost.
    "@media (forced-colors: active)": { color: "inherit" },
  },
  mark: { display: "inline-flex", alignItems: "center", gap: "4px", fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground3 },
  rounding: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  tied: { color: tokens.colorStatusSuccessForeground1 },
});

/** One shape per severity, so that it is told apart without its colour. */
const SHAPES: Readonly<Record<Severity, string>> = {
  error: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM5 5l6 6M11 5l-6 6",
  rounding: "M2 6q3-3 6 0t6 0M2 11q3-3 6 0t6 0",
  warning: "M8 1.5 15 14H1ZM8 6v4M8 11.5v1",
  info: "M2 2h12v12H2ZM8 7v5M8 4v1",
};

/** The shape of a severity; the word stands beside it or is known from the group. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return <Shape path={SHAPES[severity]} className={mergeClasses(styles[severity], styles.icon)} />;
}

export function TiedIcon() {
  const styles = useStyles();
  const path = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM4.5 8l2.5 2.5 4.5-5";
  return <Shape path={path} className={mergeClasses(styles.tied, styles.icon)} />;
}

function Shape({ path, className }: { readonly path: string; readonly className: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className={className}>
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

export function SeverityMark({ severity, lang }: { readonly severity: Severity; readonly lang: Lang }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <SeverityIcon severity={severity} />
      {severityWords[severity][lang]}
    </span>
  );
}
