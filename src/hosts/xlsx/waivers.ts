import { type ReadWaivers, waiversOf, WAIVER_LIST } from "../waivers-xml";
import { readKept } from "./kept";

/** The waivers that a book holds. */
export function readWaivers(bytes: Uint8Array): ReadWaivers {
  return waiversOf(readKept(bytes, WAIVER_LIST));
}
