import { useEffect, useState } from "react";
import type { BookActions } from "../book-actions";
import type { Done } from "../check/use-check";

/** Whether 概要 had charts that another program, or somebody, has taken away: told with every check. */
export function useLostCharts({ hasLostCharts }: BookActions, { number, hasOwnSheets }: Done): boolean {
  const [lostIn, setLostIn] = useState<number | null>(null);
  useEffect(() => {
    if (!hasLostCharts || !hasOwnSheets) return;
    let isWanted = true;
    // Where it cannot be told the check stands all the same.
    hasLostCharts().then(
      (isLost) => isWanted && setLostIn(isLost ? number : null),
      () => undefined,
    );
    return () => void (isWanted = false);
  }, [hasLostCharts, hasOwnSheets, number]);
  return lostIn === number;
}
