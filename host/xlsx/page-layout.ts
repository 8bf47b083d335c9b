import { type Element, textOf } from "../../src/hosts/xlsx/write/tree";
import { type Header, type HeaderState, PAPER_SIZES, type PageLayout } from "../model/page-layout";
import { attribute, child, flag, number } from "./elements";

export const POINTS_PER_INCH = 72;

/** Sizes of paper by their numbers in files. */
export const PAPER: Readonly<Partial<Record<string, string>>> = Object.fromEntries(
  PAPER_SIZES.map((name, index) => [index + 1, name]),
);

export const COMMENTS: Readonly<Record<string, string>> = {
  none: "NoComments",
  asDisplayed: "InPlace",
  atEnd: "EndSheet",
};

export const ERRORS: Readonly<Record<string, string>> = {
  displayed: "AsDisplayed",
  blank: "Blank",
  dash: "Dash",
  NA: "NotAvailable",
};

export const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** What a worksheet says about its print. */
export function fillPageLayout(layout: PageLayout, root: Element, xml: string): void {
  const margins = child(root, "pageMargins");
  for (const side of MARGINS) {
    const inches = number(margins, side);
    if (inches !== undefined) layout[`${side}Margin`] = inPoints(inches);
  }
  const setup = child(root, "pageSetup");
  layout.orientation = attribute(setup, "orientation") === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = PAPER[number(setup, "paperSize") ?? 9] ?? null;
  layout.blackAndWhite = flag(setup, "blackAndWhite");
  layout.draftMode = flag(setup, "draft");
  layout.printComments = COMMENTS[attribute(setup, "cellComments") ?? "none"] ?? layout.printComments;
  layout.printErrors = ERRORS[attribute(setup, "errors") ?? "displayed"] ?? layout.printErrors;
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

/** 0.3 inches are 21.6 points, and not 21.599999999999998. */
function inPoints(inches: number): number {
  return Number((inches * POINTS_PER_INCH).toPrecision(12));
}

function fillHeaders({ headers }: PageLayout, element: Element | undefined, xml: string): void {
  const isFirst = flag(element, "differentFirst");
  const isEven = flag(element, "differentOddEven");
  const other: HeaderState = isEven ? "OddAndEven" : "Default";
  headers.state = isFirst ? (isEven ? "FirstOddAndEven" : "FirstAndDefault") : other;
  headers.useSheetScale = flag(element, "scaleWithDoc", true);
  headers.useSheetMargins = flag(element, "alignWithMargins", true);
  const pages = { odd: headers.defaultForAllPages, even: headers.evenPages, first: headers.firstPage };
  for (const [name, header] of Object.entries(pages)) {
    for (const end of ["Header", "Footer"] as const) {
      const found = child(element, `${name}${end}`);
      if (found) fillHeader(header, end, textOf(xml, found));
    }
  }
}

function fillHeader(header: Header, end: "Header" | "Footer", text: string): void {
  const places = { L: `left${end}`, C: `center${end}`, R: `right${end}` } as const;
  // What stands before the first code is in the middle; two ampersands are one that is printed.
  const whole = /^&[LCR]/.test(text) ? text : `&C${text}`;
  for (const [, letter, content] of whole.matchAll(/&([LCR])((?:&&|&(?![LCR&])|[^&])*)/g)) {
    header[places[letter as "L" | "C" | "R"]] = content!;
  }
}
