import { useCallback, useEffect, useRef, useState } from "react";

/** Files that are dropped anywhere on the page; also over the pane, which is covered as soon as one comes near it. */
export function useDrop(onFile: (file: File) => void): {
  readonly isNear: boolean;
  readonly watch: (pane: Window) => void;
} {
  const [isNear, setNear] = useState(false);
  const take = useRef(onFile);
  useEffect(() => {
    take.current = onFile;
  });
  const enter = useCallback((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    setNear(true);
  }, []);
  useEffect(() => listening(enter, setNear, (file) => take.current(file)), [enter]);
  const watch = useCallback(
    (pane: Window) => {
      pane.addEventListener("dragenter", enter);
      pane.addEventListener("dragover", enter);
    },
    [enter],
  );
  return { isNear, watch };
}

/** Listens on the page until what is given back is called. */
function listening(
  enter: (event: DragEvent) => void,
  setNear: (isNear: boolean) => void,
  take: (file: File) => void,
): () => void {
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) setNear(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setNear(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) take(file);
  };
  window.addEventListener("dragenter", enter);
  window.addEventListener("dragover", enter);
  window.addEventListener("dragleave", leave);
  window.addEventListener("drop", drop);
  return () => {
    window.removeEventListener("dragenter", enter);
    window.removeEventListener("dragover", enter);
    window.removeEventListener("dragleave", leave);
    window.removeEventListener("drop", drop);
  };
}
