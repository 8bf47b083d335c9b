/** Margins of a printed sheet of ours, in inches. */
export const MARGINS = {
  landscape: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.5, header: 0.3, footer: 0.25 },
  portrait: { left: 0.7, right: 0.7, top: 0.9, bottom: 0.7, header: 0.4, footer: 0.3 },
} as const;
