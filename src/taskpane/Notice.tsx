import { makeStyles, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Lang } from "../messages/words";
import { pane } from "../messages/pane";
import { CopyButton } from "./CopyButton";
import type { Failure } from "./failure";

const useStyles = makeStyles({
  body: { paddingBlock: "8px", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

interface Props extends Failure {
  readonly tone: "error" | "warning" | "success" | "info";
  readonly lang: Lang;
  /** The detail is something that whoever helps will ask for. */
  readonly isCopied?: boolean;
  readonly children?: ReactNode;
}

/** A bar that says what happened; below the text its buttons. */
export function Notice({ tone, text, detail, lang, isCopied = false, children }: Props) {
  const styles = useStyles();
  const copies = isCopied && detail !== undefined;
  return (
    <MessageBar intent={tone} layout="multiline">
      <MessageBarBody className={styles.body}>
        <Text as="p" block>
          {text}
        </Text>
        {detail && (
          <Text as="p" block size={200}>
            {detail}
          </Text>
        )}
        {(children || copies) && (
          <div className={styles.buttons}>
            {children}
            {copies && <CopyButton text={`${text}\n${detail}`} label={pane.copyDetail[lang]} lang={lang} />}
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
