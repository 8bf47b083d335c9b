import type { Lang } from "../../src/messages/words";
import { workbench } from "../../src/messages/workbench";
import type { SampleName } from "../book/samples";
import type { ChosenFile } from "../many/chosen-file";
import { FileButtons } from "./FileButtons";
import { Icon } from "./Icon";
import type { RibbonButton } from "./ribbon-buttons";
import { SampleMenu } from "./SampleMenu";

interface Props {
  readonly lang: Lang;
  readonly buttons: readonly RibbonButton[];
  readonly hasBook: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
  /** Shows the list of several books; null where there is none. */
  readonly onList: (() => void) | null;
  readonly onSample: (sample: SampleName) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onCommand: (button: RibbonButton) => void;
}

/** What stands above the sheet: files, undoing, and the buttons of the add-in as in Excel's ribbon. */
export function Ribbon(props: Props) {
  const { lang, buttons, hasBook, canUndo, canRedo, onFiles, onList, onSample } = props;
  return (
    <div className="ribbon" role="group" aria-label={workbench.ribbon[lang]}>
      <div className="group">
        <FileButtons lang={lang} onFiles={onFiles} />
        {onList && (
          <button type="button" onClick={onList}>
            <Icon name="list" />
            {workbench.list[lang]}
          </button>
        )}
        <SampleMenu lang={lang} onChoose={onSample} />
        <button type="button" disabled={!hasBook} onClick={props.onSave}>
          <Icon name="save" />
          {workbench.save[lang]}
        </button>
      </div>
      <div className="group">
        <button
          type="button"
          className="icon"
          title={`${workbench.undo[lang]} (Ctrl+Z)`}
          aria-label={workbench.undo[lang]}
          disabled={!canUndo}
          onClick={props.onUndo}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="icon"
          title={`${workbench.redo[lang]} (Ctrl+Y)`}
          aria-label={workbench.redo[lang]}
          disabled={!canRedo}
          onClick={props.onRedo}
        >
          <Icon name="redo" />
        </button>
      </div>
      <div className="group commands">
        {buttons.map((button) => (
          <button
            key={button.id}
            type="button"
            title={button.tip}
            disabled={!hasBook}
            onClick={() => props.onCommand(button)}
          >
            <img src={button.icon} alt="" width={20} height={20} />
            {button.label}
          </button>
        ))}
      </div>
    </div>
  );
}
