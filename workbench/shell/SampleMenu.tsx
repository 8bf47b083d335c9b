import { useRef } from "react";
import type { Lang } from "../../src/messages/words";
import { sampleNames, workbench } from "../../src/messages/workbench";
import { SAMPLES, type SampleName } from "../book/samples";

interface Props {
  readonly lang: Lang;
  readonly onChoose: (sample: SampleName) => void;
}

/** React 18 hands these attributes on without knowing them. */
const OPENS = { popovertarget: "samples" };
const POPOVER = { popover: "auto" };

/** The samples to choose from. */
export function SampleMenu({ lang, onChoose }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const place = () => {
    const { left, bottom } = button.current!.getBoundingClientRect();
    Object.assign(menu.current!.style, { left: `${left}px`, top: `${bottom + 4}px` });
  };
  return (
    <>
      <button type="button" ref={button} {...OPENS} onClick={place}>
        {workbench.samples[lang]}
        <span aria-hidden="true" className="chevron" />
      </button>
      <div id="samples" ref={menu} {...POPOVER} className="menu">
        {SAMPLES.map((sample) => (
          <button
            key={sample}
            type="button"
            onClick={() => {
              menu.current!.hidePopover();
              onChoose(sample);
            }}
          >
            {sampleNames[sample][lang]}
          </button>
        ))}
      </div>
    </>
  );
}
