import { webLightTheme, type Theme } from "@fluentui/react-components";

/** Fluent's own fonts have no Japanese face. */
export const theme: Theme = {
  ...webLightTheme,
  fontFamilyBase: "'Yu Gothic UI','Meiryo UI',Meiryo,'BIZ UDPGothic','Segoe UI',sans-serif",
};
