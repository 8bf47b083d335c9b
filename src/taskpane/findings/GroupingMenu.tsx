import {
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

interface Props {
  readonly grouping: Grouping;
  readonly lang: Lang;
  readonly onChange: (grouping: Grouping) => void;
}

export function GroupingMenu({ grouping, lang, onChange }: Props) {
  return (
    <Menu
      checkedValues={{ grouping: [grouping] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = GROUPINGS.find((each) => each === checkedItems[0]);
        if (chosen) onChange(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle">
          {paneFindings.grouping[lang]}
          {lang === "ja" ? "：" : ": "}
          {WORDS[grouping][lang]}
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
