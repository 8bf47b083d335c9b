import { useEffect, useRef } from "react";
import { visible } from "../../src/engine/book/visible";
import type { Lang } from "../../src/messages/words";
import { workbench } from "../../src/messages/workbench";
import type { SheetModel } from "../../host/model/sheet";

interface Props {
  readonly sheets: readonly SheetModel[];
  readonly shown: SheetModel;
  readonly lang: Lang;
  readonly onChoose: (sheet: SheetModel) => void;
}

/** The tabs of the sheets; arrows go from one to the next. */
export function SheetTabs({ sheets, shown, lang, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector("[aria-selected=true]")
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [shown, sheets.length]);
  const step = (by: number) => {
    const next = sheets[(sheets.indexOf(shown) + by + sheets.length) % sheets.length]!;
    onChoose(next);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[sheets.indexOf(next)]?.focus();
  };
  return (
    <div
      className="tabs"
      role="tablist"
      aria-label={workbench.sheets[lang]}
      ref={list}
      onKeyDown={({ key }) => {
        if (key === "ArrowRight") step(1);
        else if (key === "ArrowLeft") step(-1);
      }}
    >
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          aria-selected={sheet === shown}
          aria-controls="sheet-view"
          tabIndex={sheet === shown ? 0 : -1}
          onClick={() => onChoose(sheet)}
          style={sheet.tabColor ? { borderBottomColor: sheet.tabColor } : undefined}
        >
          {visible(sheet.name)}
        </button>
      ))}
    </div>
  );
}
