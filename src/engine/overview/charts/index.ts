import { OVERVIEW_SHEET } from "../../../messages/overview-sheet";
import type { OverviewContent } from "../content";
import type { OverviewProposal } from "../proposal";
import type { OverviewBook } from "../reading";
import { type ChartBlock } from "./block";
import { bridgeBlock, bridgeOf, isReadable } from "./bridge";
import { sharesBlock, sharesOf } from "./shares";

/**
 * The charts of an overview: the first bridge of its description whose totals can be seen beside its changes, and the
 * first shares that the book can fill for both years.
 */
export function chartBlocks(
  reading: OverviewBook,
  proposal: OverviewProposal,
  { isReconstructed }: OverviewContent,
): ChartBlock[] {
  const { description, thisYear, lastYear } = proposal.chosen;
  const mark = isReconstructed ? `\n${OVERVIEW_SHEET.reconstructed}` : "";
  const years = [thisYear.label, `${lastYear?.label ?? ""}${mark}`] as const;
  const bridges = description.charts.bridges
    .flatMap((own) => {
      const bridge = bridgeOf(reading, own, proposal, years);
      return bridge ? [{ bridge, label: own.label }] : [];
    })
    .sort((a, b) => Number(isReadable(b.bridge)) - Number(isReadable(a.bridge)))
    .map(({ bridge, label }) => bridgeBlock(bridge, label, proposal, years));
  const shares = description.charts.shares
    .flatMap((own) => {
      const found = sharesOf(reading, own, proposal, years);
      return found ? [{ found, label: own.label }] : [];
    })
    .sort((a, b) => b.found.years.length - a.found.years.length)
    .map(({ found, label }) => sharesBlock(found, label));
  return [...bridges.slice(0, 1), ...shares.slice(0, 1)];
}
