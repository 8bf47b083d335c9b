import { useRef, useState } from "react";
import type { OverviewChoice } from "../../engine/overview";
import type { ActionControl } from "../actions/use-book-actions";
import { browserChecker } from "../check/browser-checker";
import type { OverviewResult, PrepareOverview } from "./result";

/** The overview that is shown before it is made. */
export interface Preview {
  /** What was chosen by now; `result` may still be that of an earlier choice. */
  readonly choice: OverviewChoice;
  readonly result: OverviewResult;
  readonly isWaiting: boolean;
}

/** One preview at a time: whatever is chosen while it is prepared is followed after it. */
export function usePreview(control: ActionControl) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const wanted = useRef<OverviewChoice | null>(null);
  const isRunning = useRef(false);
  const show = async (choice: OverviewChoice) => {
    wanted.current = choice;
    setPreview((shown) => shown && { ...shown, choice, isWaiting: true });
    if (isRunning.current) return;
    isRunning.current = true;
    let asked = choice;
    let result = await control.previewOverview(preparing(asked));
    while (result && wanted.current && wanted.current !== asked) {
      asked = wanted.current;
      result = await control.previewOverview(preparing(asked));
    }
    isRunning.current = false;
    setPreview(result && wanted.current ? { choice: asked, result, isWaiting: false } : null);
  };
  const close = () => {
    wanted.current = null;
    setPreview(null);
  };
  return { preview, show: (choice: OverviewChoice) => void show(choice), close };
}

export function preparing(choice: OverviewChoice): PrepareOverview {
  return ({ workbook, ...held }) => browserChecker.overview(workbook, { choice, ...held });
}
