import type { ObjectType } from "../protocol/object-type";
import { application } from "./application";
import { autoFilter } from "./auto-filter";
import { cellValueConditionalFormat } from "./cell-value-conditional-format";
import { chartAxes } from "./chart-axes";
import { chartAxis } from "./chart-axis";
import { chartCollection } from "./chart-collection";
import { chartDataLabels } from "./chart-data-labels";
import { chartFill } from "./chart-fill";
import {
  chartAxisFormat,
  chartAxisTitleFormat,
  chartDataLabelFormat,
  chartLegendFormat,
  chartTitleFormat,
} from "./chart-font-format";
import { chartFont } from "./chart-font";
import { chartGridlines } from "./chart-gridlines";
import { chartLegend } from "./chart-legend";
import { chartLineFormat } from "./chart-line-format";
import { chartAreaFormat, chartPointFormat, chartSeriesFormat } from "./chart-paint-format";
import { chartPoint } from "./chart-point";
import { chartPointsCollection } from "./chart-points-collection";
import { chartSeriesCollection } from "./chart-series-collection";
import { chartSeries } from "./chart-series";
import { chartAxisTitle, chartTitle } from "./chart-title";
import { chart } from "./chart";
import { conditionalFormatCollection } from "./conditional-format-collection";
import { conditionalFormatRule } from "./conditional-format-rule";
import { conditionalFormat } from "./conditional-format";
import { conditionalRangeBorderCollection } from "./conditional-range-border-collection";
import { conditionalRangeBorder } from "./conditional-range-border";
import { conditionalRangeFill } from "./conditional-range-fill";
import { conditionalRangeFont } from "./conditional-range-font";
import { conditionalRangeFormat } from "./conditional-range-format";
import { customConditionalFormat } from "./custom-conditional-format";
import { customPropertyCollection } from "./custom-property-collection";
import { customProperty } from "./custom-property";
import { customXmlPartCollection } from "./custom-xml-part-collection";
import { customXmlPartScopedCollection } from "./custom-xml-part-scoped-collection";
import { customXmlPart } from "./custom-xml-part";
import { documentProperties } from "./document-properties";
import { formatProtection } from "./format-protection";
import { freezePanes } from "./freeze-panes";
import { headerFooterGroup } from "./header-footer-group";
import { headerFooter } from "./header-footer";
import { namedItemCollection } from "./named-item-collection";
import { namedItem } from "./named-item";
import { pageLayout } from "./page-layout";
import { rangeAreas } from "./range-areas";
import { rangeBorderCollection } from "./range-border-collection";
import { rangeBorder } from "./range-border";
import { rangeCollection } from "./range-collection";
import { rangeFill } from "./range-fill";
import { rangeFont } from "./range-font";
import { rangeFormat } from "./range-format";
import { range } from "./range";
import { runtime } from "./runtime";
import { settingCollection } from "./setting-collection";
import { setting } from "./setting";
import { workbookProtection } from "./workbook-protection";
import { workbook } from "./workbook";
import { worksheetCollection } from "./worksheet-collection";
import { worksheetCustomPropertyCollection } from "./worksheet-custom-property-collection";
import { worksheetCustomProperty } from "./worksheet-custom-property";
import { worksheetProtection } from "./worksheet-protection";
import { worksheet } from "./worksheet";

/** Every type of object that this host knows; whatever else the client asks for is an ApiNotFound. */
export const OBJECT_TYPES: readonly Pick<
  ObjectType<never>,
  "name" | "properties" | "objects" | "reads" | "writes"
>[] = [
  application,
  autoFilter,
  cellValueConditionalFormat,
  chartAxes,
  chartAxis,
  chartCollection,
  chartDataLabels,
  chartFill,
  chartAxisFormat,
  chartAxisTitleFormat,
  chartDataLabelFormat,
  chartLegendFormat,
  chartTitleFormat,
  chartFont,
  chartGridlines,
  chartLegend,
  chartLineFormat,
  chartAreaFormat,
  chartPointFormat,
  chartSeriesFormat,
  chartPoint,
  chartPointsCollection,
  chartSeriesCollection,
  chartSeries,
  chartAxisTitle,
  chartTitle,
  chart,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalFormat,
  conditionalRangeBorderCollection,
  conditionalRangeBorder,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
  customPropertyCollection,
  customProperty,
  customXmlPartCollection,
  customXmlPartScopedCollection,
  customXmlPart,
  documentProperties,
  formatProtection,
  freezePanes,
  headerFooterGroup,
  headerFooter,
  namedItemCollection,
  namedItem,
  pageLayout,
  rangeAreas,
  rangeBorderCollection,
  rangeBorder,
  rangeCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
  range,
  runtime,
  settingCollection,
  setting,
  workbookProtection,
  workbook,
  worksheetCollection,
  worksheetCustomPropertyCollection,
  worksheetCustomProperty,
  worksheetProtection,
  worksheet,
];
