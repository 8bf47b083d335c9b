import { visible } from "../../src/engine/book/visible";
import type { Lang } from "../../src/messages/words";
import { workbench } from "../../src/messages/workbench";
import { Icon } from "./Icon";
import type { Notice } from "./use-book";

interface Props {
  readonly notice: Notice;
  readonly lang: Lang;
  readonly onClose: () => void;
}

/** What came of opening, saving or typing; it stays until it is closed. */
export function NoticeBar({ notice, lang, onClose }: Props) {
  return (
    <div className={`notice ${notice.tone}`} role={notice.tone === "bad" ? "alert" : "status"}>
      <p>{visible(notice.words[lang])}</p>
      <button type="button" className="icon" aria-label={workbench.close[lang]} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
