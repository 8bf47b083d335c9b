import { element } from "../../../src/hosts/xlsx/write/escape";
import type { PageLayout } from "../../model/page-layout";
import { MARGINS, PAPER, POINTS_PER_INCH } from "../page-layout";

/** How a sheet is printed, in the order of the schema. */
export function layoutXml(layout: PageLayout): string {
  const { zoom, header, orientation, paperSize } = layout;
  const options =
    flag("headings", layout.printHeadings) +
    flag("gridLines", layout.printGridlines) +
    flag("horizontalCentered", layout.centerHorizontally) +
    flag("verticalCentered", layout.centerVertically);
  const margins = MARGINS.map((side) => ` ${side}="${layout[`${side}Margin`] / POINTS_PER_INCH}"`).join("");
  const paper = Object.entries(PAPER).find(([, name]) => name === paperSize)?.[0] ?? "9";
  const fit =
    zoom.scale === undefined
      ? ` fitToWidth="${zoom.horizontalFitToPages ?? 0}" fitToHeight="${zoom.verticalFitToPages ?? 0}"`
      : ` scale="${zoom.scale}"`;
  const page =
    layout.firstPageNumber === ""
      ? ""
      : ` firstPageNumber="${layout.firstPageNumber}" useFirstPageNumber="1"`;
  const order = layout.printOrder === "OverThenDown" ? ' pageOrder="overThenDown"' : "";
  return (
    (options ? `<printOptions${options}/>` : "") +
    `<pageMargins${margins}/>` +
    `<pageSetup paperSize="${paper}"${fit}${page}${order} orientation="${orientation.toLowerCase()}"` +
    `${flag("blackAndWhite", layout.blackAndWhite)}${flag("draft", layout.draftMode)}/>` +
    headerXml(header)
  );
}

function headerXml(header: PageLayout["header"]): string {
  const line = (end: "Header" | "Footer") =>
    (["left", "center", "right"] as const)
      .map((side) => ({ letter: side.charAt(0).toUpperCase(), text: header[`${side}${end}`] }))
      .filter(({ text }) => text !== "")
      .map(({ letter, text }) => `&${letter}${text}`)
      .join("");
  const part = (name: string, text: string) => (text ? `<${name}>${element(text)}</${name}>` : "");
  const content = part("oddHeader", line("Header")) + part("oddFooter", line("Footer"));
  return content ? `<headerFooter>${content}</headerFooter>` : "";
}

function flag(name: string, isOn: boolean): string {
  return isOn ? ` ${name}="1"` : "";
}
