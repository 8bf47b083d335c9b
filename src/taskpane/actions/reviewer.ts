const KEY = "kenzan.reviewer";

let proposed = "";

/** The name that the settings of the office give, for whoever has entered none. */
export function proposeReviewer(name: string): void {
  proposed = name;
}

/** Who works here, as it was entered last on this computer, else as the office says; "" where nobody has said. */
export function reviewerName(): string {
  try {
    return localStorage.getItem(KEY) ?? proposed;
  } catch {
    return proposed;
  }
}

/** Keeps the name for the next time; where nothing may be stored it is entered anew. */
export function keepReviewerName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // It lasts as long as the dialog.
  }
}
