import { useCallback, useEffect, useRef, useState } from "react";
import { type ChosenFile, droppedFiles } from "../many/chosen-file";

/** Files and folders that are dropped anywhere on the page; also over the pane, which is covered as soon as one comes near it. */
export function useDrop(onFiles: (files: readonly ChosenFile[]) => void): {
  readonly isNear: boolean;
  readonly watch: (pane: Window) => void;
} {
  const [isNear, setNear] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  const enter = useCallback((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    setNear(true);
  }, []);
  useEffect(() => listening(enter, setNear, (files) => take.current(files)), [enter]);
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
  take: (files: readonly ChosenFile[]) => void,
): () => void {
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) setNear(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setNear(false);
    if (event.dataTransfer?.types.includes("Files")) void droppedFiles(event.dataTransfer).then(take);
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
