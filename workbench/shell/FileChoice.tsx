import { type InputHTMLAttributes, useRef } from "react";
import { Icon, type IconName } from "./Icon";

interface Props extends Pick<InputHTMLAttributes<HTMLInputElement>, "id" | "accept" | "multiple"> {
  readonly label: string;
  readonly icon?: IconName;
  /** A folder is chosen, and the files in it are taken. */
  readonly isFolder?: boolean;
  /** Never without a file. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** React 18 hands this attribute on without knowing it. */
const FOLDER = { webkitdirectory: "" };

/** A button by which files are chosen; the same can be chosen again. */
export function FileChoice({ label, icon, isFolder = false, onFiles, ...kind }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current!.click()}>
        {icon && <Icon name={icon} />}
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        {...kind}
        {...(isFolder ? FOLDER : {})}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
