/**
 * docs/how-to-add.md as what it says to do: below each title blocks of code, each led by a line `In FILE:` (a line of
 * it begins with the line that stands there already) or `New file FILE:`.
 * @returns {[string, { file: string, isNew: boolean, code: string }[]][]} by title
 */
export function stepsIn(text) {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = ""] = section.split("\n");
      const blocks = section.matchAll(/^(New file|In) `([^`]+)`[^\n]*:\n\n```ts\n([\s\S]*?)^```/gm);
      return [title, [...blocks].map(([, how, file, code]) => ({ file, isNew: how === "New file", code }))];
    });
}
