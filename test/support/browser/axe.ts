import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/** Rules that are asked alone, and such that are not asked; all are where none is named. */
interface Rules {
  readonly only?: readonly string[];
  readonly without?: readonly string[];
}

/** What axe objects to on a page, with the elements, once what fades in has done so. */
export async function objectionsIn(
  page: Page | Frame,
  leftOut: string,
  { only = [], without = [] }: Rules = {},
): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ([exclude, asked, unasked]) => {
      // What is still fading in has colours of its own.
      const ending = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations, passes } = await run(
        { exclude: [[exclude]] },
        asked.length > 0
          ? { runOnly: [...asked] }
          : { rules: Object.fromEntries(unasked.map((rule) => [rule, { enabled: false }])) },
      );
      if (passes.length === 0) return ["axe looked at nothing"];
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    },
    [leftOut, only, without] as const,
  );
}
