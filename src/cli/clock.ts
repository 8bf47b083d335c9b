import type { Moment } from "../messages/result-sheet";
import { Refusal } from "./refusal";

/** The time to write into results: that of the clock here, or SOURCE_DATE_EPOCH in UTC, so that runs can be repeated. */
export function now({ SOURCE_DATE_EPOCH: epoch }: NodeJS.ProcessEnv): Moment {
  if (epoch === undefined || epoch === "") return momentOf(localTime());
  const date = new Date(Number(epoch) * 1000);
  if (!/^\d+$/.test(epoch) || Number.isNaN(date.getTime())) {
    throw new Refusal((words) => words.wrongEpoch(epoch));
  }
  return momentOf(date);
}

/** The local clock, moved so that its UTC fields read as the local ones. */
function localTime(): Date {
  const date = new Date();
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
}

function momentOf(date: Date): Moment {
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
}
