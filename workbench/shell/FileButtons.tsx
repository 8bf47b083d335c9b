import { useRef } from "react";
import type { Lang } from "../../src/messages/words";
import { workbench } from "../../src/messages/workbench";
import { type ChosenFile, filesOfFolder, named } from "../many/chosen-file";
import { Icon } from "./Icon";

interface Props {
  readonly lang: Lang;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
}

/** React 18 hands this attribute on without knowing it. */
const FOLDER = { webkitdirectory: "" };

/** One book or several to be chosen, or a folder of them. */
export function FileButtons({ lang, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current!.click()}>
        <Icon name="open" />
        {workbench.open[lang]}
      </button>
      <input
        ref={input}
        id="file"
        type="file"
        hidden
        multiple
        accept=".xlsx,.xlsm,.xls,.ods"
        aria-label={workbench.open[lang]}
        onChange={({ target }) => {
          const files = takenFrom(target);
          if (files.length > 0) onFiles(named(files));
        }}
      />
      <button type="button" onClick={() => folder.current!.click()}>
        <Icon name="folder" />
        {workbench.openFolder[lang]}
      </button>
      <input
        ref={folder}
        id="folder"
        type="file"
        hidden
        {...FOLDER}
        aria-label={workbench.openFolder[lang]}
        onChange={({ target }) => onFiles(filesOfFolder(takenFrom(target)))}
      />
    </>
  );
}

/** The files that were chosen; the same can be chosen again. */
function takenFrom(target: HTMLInputElement): File[] {
  const files = [...(target.files ?? [])];
  target.value = "";
  return files;
}
