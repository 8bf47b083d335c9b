/** A part of the check that is done under a guard. */
export interface GuardedPart {
  /** Id of a rule, or of a step. */
  readonly part: string;
  /** Of one table only: its index. */
  readonly statement?: number;
  /** Of one sheet only. */
  readonly sheet?: string;
}

/** A part that gave way inside, and why. */
export interface Failure extends GuardedPart {
  readonly reason: string;
}

/** Does a part of the check; gives `instead` where it gives way. */
export type Guard = <T>(part: GuardedPart, work: () => T, instead: T) => T;

/** For whoever asks a single step: what gives way ends it. */
export const UNGUARDED: Guard = (_, work) => work();

let isStrict = false;

/** In tests a part that gives way fails the test that meets it. */
export function letFailuresThrough(lets: boolean): void {
  isStrict = lets;
}

/**
 * The one place where a part that gives way is caught: what it would have found is missing, all else stands, and
 * `failures` says so.
 */
export function catching(failures: Failure[]): Guard {
  return (part, work, instead) => {
    try {
      return work();
    } catch (error) {
      if (isStrict) throw error;
      failures.push({ ...part, reason: String(error) });
      return instead;
    }
  };
}
