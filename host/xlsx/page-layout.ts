import { type Element, textOf } from "../../src/hosts/xlsx/write/tree";
import type { PageLayout } from "../model/page-layout";
import { attribute, child, flag, number } from "./elements";

export const POINTS_PER_INCH = 72;

export const PAPER: Readonly<Partial<Record<number, string>>> = {
  1: "Letter",
  5: "Legal",
  8: "A3",
  9: "A4",
  11: "A5",
  12: "B4",
  13: "B5",
};

export const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** What a worksheet says about its print. */
export function fillPageLayout(layout: PageLayout, root: Element, xml: string): void {
  const margins = child(root, "pageMargins");
  for (const side of MARGINS) {
    const inches = number(margins, side);
    if (inches !== undefined) layout[`${side}Margin`] = inches * POINTS_PER_INCH;
  }
  const setup = child(root, "pageSetup");
  layout.orientation = attribute(setup, "orientation") === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = PAPER[number(setup, "paperSize") ?? 9] ?? null;
  layout.blackAndWhite = flag(setup, "blackAndWhite");
  layout.draftMode = flag(setup, "draft");
  layout.printOrder = attribute(setup, "pageOrder") === "overThenDown" ? "OverThenDown" : "DownThenOver";
  if (flag(setup, "useFirstPageNumber")) layout.firstPageNumber = number(setup, "firstPageNumber") ?? "";
  layout.zoom = flag(child(child(root, "sheetPr"), "pageSetUpPr"), "fitToPage")
    ? {
        horizontalFitToPages: number(setup, "fitToWidth") ?? 1,
        verticalFitToPages: number(setup, "fitToHeight") ?? 1,
      }
    : { scale: number(setup, "scale") ?? 100 };
  const options = child(root, "printOptions");
  layout.centerHorizontally = flag(options, "horizontalCentered");
  layout.centerVertically = flag(options, "verticalCentered");
  layout.printGridlines = flag(options, "gridLines");
  layout.printHeadings = flag(options, "headings");
  fillHeaders(layout, child(root, "headerFooter"), xml);
}

function fillHeaders(layout: PageLayout, element: Element | undefined, xml: string): void {
  for (const [part, end] of [
    ["oddHeader", "Header"],
    ["oddFooter", "Footer"],
  ] as const) {
    const found = child(element, part);
    if (!found) continue;
    const places = { L: `left${end}`, C: `center${end}`, R: `right${end}` } as const;
    const text = textOf(xml, found);
    for (const [, letter, content] of text.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)) {
      layout.header[places[letter as "L" | "C" | "R"]] = content!;
    }
  }
}
