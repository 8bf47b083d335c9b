import type { Range } from "../../src/engine/types";

/** Margins in points. */
export interface PageLayout {
  orientation: string;
  paperSize: string | null;
  blackAndWhite: boolean;
  printErrors: string;
  zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printHeadings: boolean;
  printGridlines: boolean;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printComments: string;
  draftMode: boolean;
  firstPageNumber: number | "";
  printOrder: string;
  printArea: readonly Range[];
  titleRows: Range | null;
  titleColumns: Range | null;
  readonly header: Record<HeaderPlace, string>;
}

export const HEADER_PLACES = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;

type HeaderPlace = (typeof HEADER_PLACES)[number];

export function newPageLayout(): PageLayout {
  return {
    orientation: "Portrait",
    paperSize: "A4",
    blackAndWhite: false,
    printErrors: "AsDisplayed",
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printHeadings: false,
    printGridlines: false,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printComments: "NoComments",
    draftMode: false,
    firstPageNumber: "",
    printOrder: "DownThenOver",
    printArea: [],
    titleRows: null,
    titleColumns: null,
    header: {
      leftHeader: "",
      centerHeader: "",
      rightHeader: "",
      leftFooter: "",
      centerFooter: "",
      rightFooter: "",
    },
  };
}
