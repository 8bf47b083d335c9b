import type { Waiver } from "../../engine/types";
import { type ReadWaivers, waiversOf, WAIVER_LIST } from "../waivers-xml";
import type { Course } from "./course";
import { changeKept, readKept } from "./kept";

/** Reads the waivers that the open workbook holds, in two syncs; in one where it holds none. */
export async function readWaivers(): Promise<ReadWaivers> {
  return waiversOf(await readKept(WAIVER_LIST));
}

/**
 * Changes the waivers of the open workbook, in at most three syncs, and gives what it holds then.
 * @throws WriteRefused
 */
export async function changeWaivers(
  change: (waivers: readonly Waiver[]) => readonly Waiver[],
  course?: Course,
): Promise<ReadWaivers> {
  return waiversOf(await changeKept(WAIVER_LIST, change, course));
}
