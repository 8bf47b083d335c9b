/** A book that once took too much, or was refused without need. All are harmless to other programs of their size. */
export interface Input {
  readonly kind: string;
  readonly name: string;
  readonly make: () => Uint8Array;
  /** Whether a copy is written too. */
  readonly writesCopy?: boolean;
}
