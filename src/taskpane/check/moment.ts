import type { Moment } from "../../messages/result-sheet";

/** A time by the clock of the person's computer. */
export function momentOf(date: Date): Moment {
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
  };
}
