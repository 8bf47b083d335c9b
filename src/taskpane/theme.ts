import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";

/** Fluent's own fonts have no Japanese face. */
const fontFamilyBase = "'Yu Gothic UI','Meiryo UI',Meiryo,'BIZ UDPGothic','Segoe UI',sans-serif";

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase };

const PREFERS_DARK = "(prefers-color-scheme: dark)";

/** The theme of Office; where Office does not tell of it, that of the system, as it changes. */
export function useTheme(): Theme {
  const isDark = useSyncExternalStore(watchSystem, isDarkNow);
  useEffect(() => {
    // What the browser itself draws: bars, lists, the page behind the pane.
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  }, [isDark]);
  return isDark ? DARK : LIGHT;
}

function watchSystem(onChange: () => void): () => void {
  const query = matchMedia(PREFERS_DARK);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

function isDarkNow(): boolean {
  // The types promise a theme that programs on the web and of other makers do not give.
  const { bodyBackgroundColor } = (Office.context?.officeTheme ?? {}) as Partial<Office.OfficeTheme>;
  return isDarkColour(bodyBackgroundColor) ?? matchMedia(PREFERS_DARK).matches;
}

/** Whether light text belongs on "#RRGGBB"; null for anything else. */
export function isDarkColour(colour: string | undefined): boolean | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "");
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
