import type { OverviewChoice, OwnOverview } from "../../engine/overview";
import type { SheetPlan } from "../../engine/report/sheet-plan";
import type { ReadingChoice, RoundedBy, Waiver, Workbook } from "../../engine/types";
import type { Words } from "../../messages/words";

/** What an overview is made from: the workbook as it is now, with what it holds of ours. */
export interface OverviewBook {
  readonly workbook: Workbook;
  readonly own: OwnOverview | null;
  readonly waivers: readonly Waiver[];
  readonly reading?: readonly ReadingChoice[];
  /** The text of the settings of the office. */
  readonly settings?: string | null;
}

/** Makes an overview; null where no statement says its unit. */
export type PrepareOverview = (book: OverviewBook) => Promise<OverviewResult | null>;

/** What the worker is asked for about the workbook that it has. */
export interface OverviewOrder extends Omit<OverviewBook, "workbook"> {
  readonly choice: OverviewChoice;
}

/** An overview, and what could be chosen for it. */
export interface OverviewResult {
  readonly plan: SheetPlan;
  readonly openErrors: number;
  readonly hasLastYear: boolean;
  /** What is shown alone where the workbook holds several bodies or funds. */
  readonly onlyOf: string | null;
  /** The sheet that it takes the place of had charts, and they are gone. */
  readonly hasLostCharts: boolean;
  readonly descriptions: readonly { readonly id: string; readonly words: Words }[];
  readonly units: readonly number[];
  readonly lastYears: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: {
    readonly description: string;
    readonly unit: number;
    readonly mode: RoundedBy;
    readonly lastYear: string | null;
    readonly charts: boolean;
  };
}
