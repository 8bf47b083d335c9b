import type { Addresses } from "./sheet";

/** Where the namespaces of drawings are, transitional or strict. */
export function drawingAddress({ main }: Addresses, part: string): string {
  return main.replace(/spreadsheetml.*$/, (rest) =>
    rest.includes("2006") ? `drawingml/2006/${part}` : `drawingml/${part}`,
  );
}
