/**
 * docs/how-to-add.md as what it says to do: below each title the steps that hold a block of code, each led by
 * `In FILE…:` (the first line of the block stands there already, the others follow it) or `New file FILE…:`.
 * @returns {Map<string, { file: string, isNew: boolean, code: string }[]>} by title
 */
function stepsIn(text) {
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const blocks = section.matchAll(/^\d+\. (New file|In) `([^`]+)`[^\n]*:\n\n +```ts\n([\s\S]*?)^ +```/gm);
      const steps = [...blocks].map(([, how, file, code]) => ({
        file,
        isNew: how === "New file",
        code: code.replace(/^ {3}/gm, ""),
      }));
      return [section.split("\n")[0], steps];
    }),
  );
}

module.exports = { stepsIn };
