import { cellName } from "../../../src/engine/book/address";
import { prefixed } from "../../../src/hosts/xlsx/write/splice";
import { fileAddress } from "../../model/addresses";
import type { SheetModel } from "../../model/sheet";
import { child, childrenOf } from "../elements";
import type { PartDraft } from "./part-draft";
import { closed, onlyIf, startTag, withAttributes } from "./tags";

/** The properties of a sheet: the colour of its tab, and whether it is fitted to pages. */
export function propertiesXml({ xml, root, old, before, after }: PartDraft): string {
  const { prefix } = root;
  const tab = child(old, "tabColor");
  const fit = child(old, "pageSetUpPr");
  const others = childrenOf(old).filter((each) => each !== tab && each !== fit);
  const colour = after.tabColor.startsWith("#")
    ? prefixed(`<tabColor rgb="FF${after.tabColor.slice(1)}"/>`, prefix)
    : "";
  const isTabSame = before.tabColor === after.tabColor;
  const isFitted = after.pageLayout.zoom.scale === undefined;
  const setup = withAttributes(startTag(xml, fit, "pageSetUpPr", prefix), { fitToPage: onlyIf(isFitted) });
  const content = [
    isTabSame ? (tab ? xml.slice(tab.start, tab.end) : "") : colour,
    ...others.map(({ start, end }) => xml.slice(start, end)),
    isFitted || fit ? closed(setup, "") : "",
  ];
  return closed(startTag(xml, old, "sheetPr", prefix), content.join(""));
}

/** How a sheet is shown; views of other windows stay as they are. */
export function viewXml({ xml, root, old, before, after, isShown }: PartDraft): string {
  const { prefix } = root;
  const [view, ...others] = childrenOf(old);
  const start = view
    ? startTag(xml, view, "sheetView", prefix)
    : prefixed('<sheetView workbookViewId="0">', prefix);
  const tag = withAttributes(start, {
    ...(before.showGridlines !== after.showGridlines && { showGridLines: after.showGridlines ? null : "0" }),
    ...(before.showHeadings !== after.showHeadings && { showRowColHeaders: after.showHeadings ? null : "0" }),
    ...(isShown !== null && { tabSelected: onlyIf(isShown) }),
  });
  const isPaneSame = JSON.stringify(before.frozen) === JSON.stringify(after.frozen);
  const content =
    isPaneSame && view && !view.isSelfClosed
      ? xml.slice(view.openEnd, view.closeStart)
      : prefixed(paneXml(after), prefix);
  const rest = others.map(({ start: from, end }) => xml.slice(from, end)).join("");
  return closed(startTag(xml, old, "sheetViews", prefix), closed(tag, content) + rest);
}

/** What holds for rows and columns of which nothing is said. */
export function formatXml({ xml, root, old, after: { standardWidth, hidesOtherRows } }: PartDraft): string {
  const start = old
    ? startTag(xml, old, "sheetFormatPr", root.prefix)
    : prefixed('<sheetFormatPr defaultRowHeight="18.75">', root.prefix);
  const changes = { defaultColWidth: standardWidth, zeroHeight: onlyIf(hidesOtherRows) };
  return closed(withAttributes(start, changes), "");
}

function paneXml({ frozen, selection }: SheetModel): string {
  const first = selection[0]!;
  const sqref = selection.map(fileAddress).join(" ");
  const chosen = `activeCell="${cellName(first.top, first.left)}" sqref="${sqref}"/>`;
  if (!frozen) return `<selection ${chosen}`;
  const { rows, columns } = frozen;
  const name = rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight";
  const split = `${columns ? ` xSplit="${columns}"` : ""}${rows ? ` ySplit="${rows}"` : ""}`;
  return `<pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${name}" state="frozen"/><selection pane="${name}" ${chosen}`;
}
