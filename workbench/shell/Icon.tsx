const PATHS = {
  open: "M2.5 4.5h4l1.5 2h7.5v2M2.5 4.5v10h12l2.5-6.5h-12l-2.5 6.5",
  save: "M9 2.5v9M5.5 8l3.5 3.5L12.5 8M3 14.5h12",
  undo: "M6.5 3.5L3 7l3.5 3.5M3 7h7.5a4 4 0 010 8H7",
  redo: "M11.5 3.5L15 7l-3.5 3.5M15 7H7.5a4 4 0 000 8H11",
  lock: "M4.5 8V5.5a4.5 4.5 0 019 0V8M3.5 8h11v7.5h-11z",
  folder: "M2 4.5h5l1.5 2h7.5v8.5h-14zM2 8.5h14",
  list: "M6.5 4.5h9M6.5 9h9M6.5 13.5h9M2.5 4.5h1M2.5 9h1M2.5 13.5h1",
  close: "M4.5 4.5l9 9M13.5 4.5l-9 9",
};

export type IconName = keyof typeof PATHS;

/** A small picture beside a word, or in place of one that the button says otherwise. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      aria-hidden="true"
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
