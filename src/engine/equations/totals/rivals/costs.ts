/**
 * What a reading of a table costs, in nats: how much less likely it is than one that labels and places leave no doubt
 * about. One table, so that no two places weigh the same thing differently.
 */
export const COSTS = {
  /** A total takes what stands between its heading, or the total before it, and itself. */
  named: 0,
  fresh: 0,
  /** 合計 over everything that is still open, 計 over its section. */
  whole: 0.5,
  section: 0.5,
  /** A run that begins where nothing says that one does. */
  elsewhere: 4,
  /** A total of one line without a name of its own. */
  single: 3,
  /** A line stands above its parts: deeper ones, or ones that only the figures show to be parts. */
  deeper: 0,
  flush: 5,
  /** A line named a total stands above its parts although there is something above it to close. */
  leadsThoughNamed: 3,
  /** Deeper lines that are only some of the parts (材料費 with 薬品費 alone), or no parts at all. */
  someParts: 4,
  noParts: 3,
  /** What is named a total adds up nothing. */
  unread: 8,
  /** Lines are deducted although no mark is printed: 支払利息 in 営業外損益. */
  deducted: 2,
  /** In a column the total is not the sum: one of several columns, or all of them. */
  missedOne: 4,
  missedMost: 12,
  missedAll: 6,
  /** Parts that are all positive and more than the whole: some are counted twice. */
  exceeds: 3,
} as const;

/** What a tie is worth: that it comes about by chance is the less likely the longer its figures. */
export const WORTH = { perDigit: 2.3, mostOfColumn: 7, singlePart: 1, most: 20 } as const;
