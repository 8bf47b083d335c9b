import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/**
 * What axe objects to on a page, with the elements, once what fades in has done so.
 * @param rules those that are asked alone; all where none are named.
 */
export async function objectionsIn(
  page: Page | Frame,
  leftOut: string,
  rules: readonly string[] = [],
): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ([exclude, only]) => {
      // What is still fading in has colours of its own.
      const ending = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations, passes } = await run(
        { exclude: [[exclude]] },
        only.length > 0 ? { runOnly: [...only] } : {},
      );
      if (passes.length === 0) return ["axe looked at nothing"];
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    },
    [leftOut, rules] as const,
  );
}
