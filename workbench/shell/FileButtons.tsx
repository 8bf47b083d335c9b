import type { Lang } from "../../src/messages/words";
import { workbench } from "../../src/messages/workbench";
import { type ChosenFile, filesOfFolder, named } from "../many/chosen-file";
import { FileChoice } from "./FileChoice";

interface Props {
  readonly lang: Lang;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
}

/** One book or several to be chosen, or a folder of them. */
export function FileButtons({ lang, onFiles }: Props) {
  return (
    <>
      <FileChoice
        id="file"
        label={workbench.open[lang]}
        icon="open"
        multiple
        accept=".xlsx,.xlsm,.xls,.ods"
        onFiles={(files) => onFiles(named(files))}
      />
      <FileChoice
        id="folder"
        label={workbench.openFolder[lang]}
        icon="folder"
        isFolder
        onFiles={(files) => onFiles(filesOfFolder(files))}
      />
    </>
  );
}
