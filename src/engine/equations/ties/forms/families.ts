/** What only statements of 地方公営企業 print. */
export const ENTERPRISE =
  /^負債・?資本(合計|計)$|^剰余金(合計|計)$|^当年度未処(分利益剰余金|理欠損金)|^企業債|^繰延収益(合計|計)?$|建設改良企業債|公営企業/u;
