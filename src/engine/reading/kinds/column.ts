import { columnUseWords } from "../../../messages/reading";
import { COLUMN_USES } from "../../types";
import { withUses } from "../columns";
import { only, type ReadingKind } from "./kind";
import { readPlace, writtenPlace } from "./label-place";

/** What a column holds: this year or last year, a change, a total, no amounts. */
export const column: ReadingKind<"column"> = {
  kind: "column",
  words: {
    ja: ({ column: { label, number }, use }) =>
      `「${label}」の列${number > 1 ? `（${number}つ目）` : ""}は${columnUseWords[use].ja}`,
    en: ({ column: { label, number }, use }) =>
      `column ${label || "without heading"}${number > 1 ? ` (no. ${number})` : ""}: ${columnUseWords[use].en}`,
  },
  about: ({ column: { label, number } }) => `column ${number} ${label}`,
  apply: withUses,
  write: ({ column: place, use }) => only({ ...writtenPlace(place), use }),
  read: ({ facts }) => {
    const place = readPlace(facts);
    const use = COLUMN_USES.find((each) => each === facts.use);
    return place && use ? { kind: "column", column: place, use } : null;
  },
};
