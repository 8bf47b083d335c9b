import type { Lang } from "../../src/messages/words";

/** A button of the add-in, as manifest.xml names it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of its picture of 20 pixels. */
  readonly icon: string;
  /** The page that it opens in the pane, from where this page stands. */
  readonly address: string;
}

const LOCALES: Readonly<Record<Lang, string>> = { ja: "ja-JP", en: "en-US" };

/** The buttons that Excel would show: those of the manifest that is deployed with the pane. */
export function ribbonButtonsIn(manifest: string, lang: Lang): RibbonButton[] {
  const xml = new DOMParser().parseFromString(manifest, "application/xml");
  const all = [...xml.getElementsByTagName("*")];
  const within = (element: Element, name: string) =>
    [...element.getElementsByTagName("*")].filter(({ localName }) => localName === name);
  const text = (id: string | null | undefined) => {
    const resource = all.find((each) => each.getAttribute("id") === id);
    const own =
      resource && within(resource, "Override").find((each) => each.getAttribute("Locale") === LOCALES[lang]);
    return own?.getAttribute("Value") ?? resource?.getAttribute("DefaultValue") ?? "";
  };
  const place = new URL(
    ".",
    within(xml.documentElement, "SourceLocation")[0]?.getAttribute("DefaultValue") ?? "",
  );
  const here = (address: string) => address.slice(place.href.length);
  return all
    .filter(({ localName }) => localName === "Control")
    .map((control) => {
      const reference = (name: string, at = 0) => within(control, name)[at]?.getAttribute("resid");
      const icon = within(control, "Image").find((each) => each.getAttribute("size") === "20");
      return {
        id: control.getAttribute("id") ?? "",
        label: text(reference("Label")),
        tip: text(reference("Description")),
        icon: here(text(icon?.getAttribute("resid"))),
        address: here(text(reference("SourceLocation"))),
      };
    });
}
