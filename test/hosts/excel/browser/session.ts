import { readFileSync, rmSync } from "node:fs";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import {
  doubtful,
  roundingFindings,
  withFormula,
  withWarning,
  withoutEquations,
  withoutTables,
  wronglyRead,
} from "./books";
import { buildSite } from "./build";
import { launchBrowser } from "../../../../scripts/chromium";
import { type Site, startSite } from "./site";

const SAMPLES = ["budget-h28-signs-lost", "budget-h28", "budget-h28-overview"];

/** What the host opens, and in what Excel; see host-page.ts. */
export interface Opening {
  readonly book?: string;
  readonly pane?: "taskpane" | "acting";
  /** The page of the pane, where it is not the plain one: "/taskpane.html?command=check". */
  readonly address?: string;
  readonly language?: "ja-JP" | "en-US";
  readonly api?: string;
  readonly view?: "";
}

export interface Opened {
  readonly page: Page;
  readonly pane: Frame;
}

/** What does not happen by then does not happen. */
const SOON_MS = 15_000;

/** One build, one server and one browser for all tests. */
export class Session {
  readonly asked: string[] = [];
  private constructor(
    readonly folder: string,
    readonly site: Site,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<Session> {
    const folder = await buildSite();
    const samples = SAMPLES.map((name) => [name, readFileSync(`assets/samples/${name}.xlsx`)] as const);
    const books = {
      ...Object.fromEntries(samples),
      "without-tables": withoutTables(),
      "without-equations": withoutEquations(),
      "with-formula": withFormula(),
      "with-warning": withWarning(),
      "some-findings": roundingFindings(2),
      "many-findings": roundingFindings(20),
      doubtful: doubtful(),
      "wrongly-read": wronglyRead(),
    };
    return new Session(folder, await startSite(folder, books), await launchBrowser());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.site.close();
    rmSync(this.folder, { recursive: true });
  }

  /** The pane's frame once Office.onReady has come and its button is there; `prepare` comes before anything loads. */
  async open(
    opening: Opening = {},
    context: BrowserContextOptions = {},
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Opened> {
    const page = await this.browser.newPage({ viewport: { width: 320, height: 700 }, ...context });
    page.setDefaultTimeout(SOON_MS);
    page.on("request", (request) => this.asked.push(request.url()));
    await prepare?.(page);
    await page.goto(`${this.site.url}/host.html?${new URLSearchParams({ ...opening })}`);
    const pane = await (await page.waitForSelector("#pane")).contentFrame();
    await pane!.waitForSelector("button");
    return { page, pane: pane! };
  }
}
