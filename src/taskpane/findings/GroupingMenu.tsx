import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneFindings } from "../../messages/pane-findings";
import { type Grouping, GROUPINGS } from "./groups";

const WORDS = { cause: paneFindings.byCause, sheet: paneFindings.bySheet, severity: paneFindings.bySeverity };

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: "32px", minHeight: "32px", maxWidth: "none", paddingInline: "6px" },
  words: {
    "@media (max-width: 639px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
});

interface Props {
  readonly grouping: Grouping;
  readonly lang: Lang;
  readonly onChange: (grouping: Grouping) => void;
}

/** How the findings are grouped; where room is short its words are only for whoever listens. */
export function GroupingMenu({ grouping, lang, onChange }: Props) {
  const styles = useStyles();
  return (
    <Menu
      checkedValues={{ grouping: [grouping] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = GROUPINGS.find((each) => each === checkedItems[0]);
        if (chosen) onChange(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={<GroupingIcon />}
          menuIcon={null}
          title={paneFindings.grouping[lang]}
        >
          <span className={styles.words}>
            {paneFindings.grouping[lang]}
            {lang === "ja" ? "：" : ": "}
            {WORDS[grouping][lang]}
          </span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {GROUPINGS.map((each) => (
            <MenuItemRadio key={each} name="grouping" value={each}>
              {WORDS[each][lang]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** A list in two groups. */
function GroupingIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2 3h12M5 6h9M2 10h12M5 13h9" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
