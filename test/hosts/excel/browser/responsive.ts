import type { Frame } from "playwright-core";
import type { Opened, Session } from "./session";
import { check, watchLongTasks } from "./steps";

/** What there is in the pane, and how many of the listed findings the browser has to lay out. */
const extent = (pane: Frame) =>
  pane.evaluate(() => {
    const rows = Array.from(document.querySelectorAll("[id^=finding-]"));
    return {
      elements: document.querySelectorAll("*").length,
      listed: rows.length,
      laidOut: rows.filter(({ firstElementChild }) =>
        firstElementChild!.checkVisibility({ contentVisibilityAuto: true }),
      ).length,
    };
  });

/** Lists more findings of the first group, five times. */
async function listMore({ pane }: Opened): Promise<void> {
  const list = pane.getByRole("list", { name: "指摘" });
  for (let pages = 1; pages <= 5; pages += 1) {
    const { listed } = await extent(pane);
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await pane.getByRole("button", { name: /^さらに \d+件を表示$/ }).click();
    await pane.waitForFunction((count) => document.querySelectorAll("[id^=finding-]").length > count, listed);
  }
}

/** More than fit into the list at once, with what the browser keeps ready above and below. */
const IN_SIGHT = 60;

/** That the pane stays responsive, by what it draws: times depend on what else the machine does. */
export function responsive(session: () => Session): void {
  const open = async (book: string) => {
    const opened = await session().open({ book });
    const longest = await watchLongTasks(opened.pane);
    await check(opened.pane);
    return { ...opened, longest };
  };

  test("2,000 findings put no more into the pane than 200 do", async () => {
    const few = await open("some-findings");
    const many = await open("many-findings");
    const { elements, listed } = await extent(few.pane);
    // One heading for each sheet more, and nothing else.
    const inMany = await extent(many.pane);
    expect(inMany.listed).toBe(listed);
    expect(inMany.elements).toBeLessThan(elements * 1.5);
    await few.page.close();
    await many.page.close();
  });

  test("however many findings are listed, only those in sight are laid out", async () => {
    const opened = await open("many-findings");
    await listMore(opened);
    const { listed, laidOut } = await extent(opened.pane);
    expect(listed).toBe(300);
    expect(laidOut).toBeGreaterThan(0);
    expect(laidOut).toBeLessThan(IN_SIGHT);
    if (process.env.SCREENS) {
      const empty = await open("without-tables");
      const times = [await opened.longest(), await empty.longest()].map(Math.round);
      process.stdout.write(
        `longest task: 2,000 findings ${times[0]} ms, nothing recognised ${times[1]} ms\n`,
      );
      await empty.page.close();
    }
    await opened.page.close();
  });
}
