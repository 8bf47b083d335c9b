import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Lang } from "../messages/words";
import { pane } from "../messages/pane";
import { copyText } from "./copy-text";

interface Props {
  readonly text: string;
  /** What the button says until it was pressed. */
  readonly label: string;
  readonly lang: Lang;
}

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, label, lang }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <Button
      size="small"
      onClick={() => void copyText(text).then((isDone) => setCopied(isDone ? text : null))}
    >
      {copied === text ? pane.copied[lang] : label}
    </Button>
  );
}
