import type { Page } from "playwright-core";
import type { Opened, Opening } from "./session";

/** A state that the pane can be in. */
export interface State {
  readonly opening: Opening;
  /** Before anything is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly reach: (opened: Opened) => Promise<unknown>;
}

export const button = ({ pane }: Pick<Opened, "pane">, name: RegExp) =>
  pane.getByRole("button", { name }).first();
