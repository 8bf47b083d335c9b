/** Sizes of paper that this host knows, by the names of Excel's client, in the order of their numbers in files. */
export const PAPER_SIZES = [
  ...["Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive"],
  ...["A3", "A4", "A4Small", "A5", "B4", "B5"],
] as const;

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
  readonly headers: HeaderFooters;
}

export const HEADER_PLACES = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;

export type Header = Record<(typeof HEADER_PLACES)[number], string>;

/** Which pages have headers and footers of their own. */
export const HEADER_STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

export type HeaderState = (typeof HEADER_STATES)[number];

export interface HeaderFooters {
  state: HeaderState;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  /** Also of the odd pages where the even ones have their own. */
  readonly defaultForAllPages: Header;
  readonly firstPage: Header;
  readonly evenPages: Header;
}

/** Whether the first page, and the even ones, have their own. */
export function ownPages(state: HeaderState): { readonly first: boolean; readonly even: boolean } {
  return { first: state.startsWith("First"), even: state.endsWith("OddAndEven") };
}

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
    headers: {
      state: "Default",
      useSheetMargins: true,
      useSheetScale: true,
      defaultForAllPages: noHeader(),
      firstPage: noHeader(),
      evenPages: noHeader(),
    },
  };
}

function noHeader(): Header {
  return Object.fromEntries(HEADER_PLACES.map((place) => [place, ""])) as Header;
}
