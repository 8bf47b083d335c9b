import { makeStyles, Text } from "@fluentui/react-components";
import type { ReportChange } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import { followersOf, moreChanges } from "../../messages/pane-repairs";
import { ChangeRow } from "./ChangeRow";

/** So many are listed; more are counted. */
const MOST_LISTED = 3;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: "0 0 0 8px", display: "grid", gap: "4px" },
});

interface Props {
  readonly follows: readonly ReportChange[];
  readonly lang: Lang;
  readonly onOpen: (sheet: string, address: string) => void;
}

/** The cells that are computed anew once a repair is written, and what they come to. */
export function FollowList({ follows, lang, onOpen }: Props) {
  const styles = useStyles();
  if (follows.length === 0) return null;
  const listed = follows.slice(0, MOST_LISTED);
  return (
    <>
      <Text size={200}>{followersOf(follows.length)[lang]}</Text>
      <ul className={styles.list}>
        {listed.map((change) => (
          <li key={`${change.sheet} ${change.cell}`}>
            <ChangeRow change={change} lang={lang} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {follows.length > listed.length && (
        <Text size={200}>{moreChanges(follows.length - listed.length)[lang]}</Text>
      )}
    </>
  );
}
