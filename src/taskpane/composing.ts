import type { KeyboardEvent } from "react";

/** What browsers call a key that went to an input method. */
const TO_INPUT_METHOD = 229;

/**
 * Keeps Escape and Enter from what stands around a field while an input method converts what is typed in it: they take
 * back or accept the conversion, and are neither to close a dialog nor to submit it. Browsers differ in whether they tell
 * it by a flag or by a code, and some report the plain key.
 */
export function keepFromComposing(event: KeyboardEvent): void {
  const { isComposing, keyCode } = event.nativeEvent;
  if (!isComposing && keyCode !== TO_INPUT_METHOD) return;
  if (event.key === "Enter") event.preventDefault();
  event.stopPropagation();
}
