const KEY = "kenzan.reviewer";

/** Who works here, as it was entered last on this computer; "" where nobody has said. */
export function reviewerName(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
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
