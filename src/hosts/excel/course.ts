/** The course of something that takes a while; it can be ended between two syncs as long as nothing is written. */
export interface Course {
  /** Aborted where the person wants it to end. */
  readonly signal?: AbortSignal;
  /** So many sheets of all are done. */
  readonly onSheets?: (done: number, of: number) => void;
  /** From here on it goes through to its end. */
  readonly onWriting?: () => void;
}

/** @throws the reason of the signal ("AbortError") where the work is no longer wanted. */
export function stillWanted({ signal }: Course): void {
  signal?.throwIfAborted();
}

/** The last moment at which the work can be ended. */
export function beginWriting(course: Course): void {
  stillWanted(course);
  course.onWriting?.();
}
