import type { Edge } from "../looks/paints";

/** "FFC00000" → "#C00000", as Office.js writes colours. */
export function hex(argb: string): string {
  return `#${argb.slice(-6)}`;
}

/** Lines as Excel names them; in conditional formats they have no weight. */
export const EDGE_STYLES = {
  thin: { cell: "Continuous", weight: "Thin", conditional: "Continuous" },
  medium: { cell: "Continuous", weight: "Medium", conditional: "Continuous" },
  dashed: { cell: "Dash", weight: "Thin", conditional: "Dash" },
  dotted: { cell: "Dot", weight: "Thin", conditional: "Dot" },
} as const satisfies Record<Edge["style"], object>;
