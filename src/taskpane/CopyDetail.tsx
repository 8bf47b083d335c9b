import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Lang } from "../engine/types";
import { pane } from "../messages/pane";
import { copyText } from "./copy-text";

/** Copies what whoever helps will ask for. */
export function CopyDetail({ text, lang }: { readonly text: string; readonly lang: Lang }) {
  const [isCopied, setIsCopied] = useState(false);
  return (
    <Button size="small" onClick={() => void copyText(text).then(setIsCopied)}>
      {(isCopied ? pane.copied : pane.copyDetail)[lang]}
    </Button>
  );
}
