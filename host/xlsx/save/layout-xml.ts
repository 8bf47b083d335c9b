import { element } from "../../../src/hosts/xlsx/write/escape";
import { prefixed } from "../../../src/hosts/xlsx/write/splice";
import { type Header, ownPages } from "../../model/page-layout";
import { COMMENTS, ERRORS, MARGINS, PAPER, POINTS_PER_INCH } from "../page-layout";
import type { PartDraft } from "./part-draft";
import { type Attributes, closed, onlyIf, startTag, withAttributes } from "./tags";

/** What is printed besides the cells, and where on the page. */
export function optionsXml(draft: PartDraft): string {
  const layout = draft.after.pageLayout;
  return changed(draft, "printOptions", {
    headings: onlyIf(layout.printHeadings),
    gridLines: onlyIf(layout.printGridlines),
    horizontalCentered: onlyIf(layout.centerHorizontally),
    verticalCentered: onlyIf(layout.centerVertically),
  });
}

export function marginsXml(draft: PartDraft): string {
  const { pageLayout } = draft.after;
  const sides = MARGINS.map((side) => [side, pageLayout[`${side}Margin`] / POINTS_PER_INCH] as const);
  return changed(draft, "pageMargins", Object.fromEntries(sides));
}

/** Paper, scale and order of the pages. */
export function setupXml(draft: PartDraft): string {
  const layout = draft.after.pageLayout;
  const { zoom, firstPageNumber } = layout;
  const isFitted = zoom.scale === undefined;
  const { paperSize } = layout;
  return changed(draft, "pageSetup", {
    ...(draft.before.pageLayout.paperSize !== paperSize || !draft.old
      ? { paperSize: keyOf(PAPER, paperSize) ?? null }
      : {}),
    scale: isFitted || zoom.scale === 100 ? null : zoom.scale!,
    fitToWidth: isFitted ? (zoom.horizontalFitToPages ?? 0) : null,
    fitToHeight: isFitted ? (zoom.verticalFitToPages ?? 0) : null,
    firstPageNumber: firstPageNumber === "" ? null : firstPageNumber,
    useFirstPageNumber: onlyIf(firstPageNumber !== ""),
    pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : null,
    orientation: layout.orientation.toLowerCase(),
    blackAndWhite: onlyIf(layout.blackAndWhite),
    draft: onlyIf(layout.draftMode),
    cellComments:
      layout.printComments === "NoComments" ? null : (keyOf(COMMENTS, layout.printComments) ?? null),
    errors: layout.printErrors === "AsDisplayed" ? null : (keyOf(ERRORS, layout.printErrors) ?? null),
  });
}

/** Headers and footers of all, the first and the even pages. */
export function headersXml({ xml, root, old, after }: PartDraft): string {
  const { state, defaultForAllPages, firstPage, evenPages, ...use } = after.pageLayout.headers;
  const own = ownPages(state);
  const content = [
    pagesXml("odd", defaultForAllPages),
    own.even ? pagesXml("even", evenPages) : "",
    own.first ? pagesXml("first", firstPage) : "",
  ].join("");
  const tag = withAttributes(startTag(xml, old, "headerFooter", root.prefix), {
    differentOddEven: onlyIf(own.even),
    differentFirst: onlyIf(own.first),
    scaleWithDoc: use.useSheetScale ? null : "0",
    alignWithMargins: use.useSheetMargins ? null : "0",
  });
  return content === "" && state === "Default" ? "" : closed(tag, prefixed(content, root.prefix));
}

function pagesXml(pages: string, header: Header): string {
  return (["Header", "Footer"] as const)
    .map((end) => {
      const text = (["left", "center", "right"] as const)
        .map((side) => ({ letter: side.charAt(0).toUpperCase(), words: header[`${side}${end}`] }))
        .filter(({ words }) => words !== "")
        .map(({ letter, words }) => `&${letter}${words}`)
        .join("");
      return text === "" ? "" : `<${pages}${end}>${element(text)}</${pages}${end}>`;
    })
    .join("");
}

/** An element without content, some of its attributes changed; "" where it says nothing. */
function changed({ xml, root, old }: PartDraft, local: string, changes: Attributes): string {
  const tag = withAttributes(startTag(xml, old, local, root.prefix), changes);
  return tag.includes("=") ? closed(tag, "") : "";
}

function keyOf(names: Readonly<Partial<Record<string, string>>>, wanted: string | null): string | undefined {
  return Object.entries(names).find(([, name]) => name === wanted)?.[0];
}
