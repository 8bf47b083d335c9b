import type { Order } from "./job";
import type { OverviewOrder, OverviewResult } from "../overview/result";
import type { TableLines } from "../reading/result";
import type { Parcel } from "./parcels";
import type { Packed } from "./packed";
import type { CheckResult, Marking, SaidInBook } from "./result";

/** To the worker; `id` is that of the question that it belongs to. */
export type Request = { readonly id: number } & (Parcel | Question);

/** About the workbook that came in the parcels before, now or earlier. */
export type Question =
  | { readonly kind: "check"; readonly order: Order }
  | { readonly kind: "marking"; readonly order: Order; readonly said: SaidInBook }
  | { readonly kind: "overview"; readonly order: OverviewOrder }
  | { readonly kind: "lines"; readonly order: Order; readonly table: number };

/** From the worker: how far it is, then one of the others. */
export type Reply = { readonly id: number } & (
  | { readonly progress: SheetProgress }
  | { readonly result: CheckResult }
  | { readonly marking: Packed<Marking> }
  | { readonly overview: Packed<OverviewResult | null> }
  | { readonly lines: TableLines }
  /** The other book cannot be read, in words. */
  | { readonly refusal: string }
  | { readonly failure: string }
);

/** So many sheets of all are done. */
export interface SheetProgress {
  readonly done: number;
  readonly of: number;
}
