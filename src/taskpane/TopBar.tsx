import { Button, makeStyles, Title3 } from "@fluentui/react-components";
import type { Lang } from "../messages/words";
import { pane } from "../messages/pane";
import { HelpIcon } from "./HelpIcon";

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
  },
  title: { flexGrow: 1 },
});

interface Props {
  /** What the button says. */
  readonly check: string;
  readonly isOff: boolean;
  readonly showsHelp: boolean;
  readonly lang: Lang;
  readonly onCheck: () => void;
  readonly onHelp: () => void;
}

export function TopBar({ check, isOff, showsHelp, lang, onCheck, onHelp }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.top}>
      <Title3 as="h1" className={styles.title}>
        {pane.title[lang]}
      </Title3>
      <Button appearance="primary" disabledFocusable={isOff} onClick={onCheck}>
        {check}
      </Button>
      <Button
        appearance="subtle"
        icon={<HelpIcon />}
        aria-label={pane.help[lang]}
        aria-expanded={showsHelp}
        onClick={onHelp}
      />
    </div>
  );
}
