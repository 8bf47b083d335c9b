import type {
  BridgeDescription,
  ChartDescriptions,
  LineDescription,
  PartDescription,
  SharesDescription,
  SignedLine,
} from "../description";

/** The charts of parts whose lines have roles: each is drawn of the first that the book can fill. */
export function chartsByRole(parts: readonly PartDescription[]): ChartDescriptions {
  const withPart = <Own extends { readonly kind: string }>(all: readonly Own[]) =>
    all.flatMap((own) => {
      const part = parts.find(({ kind }) => kind === own.kind);
      return part ? [{ ...own, part }] : [];
    });
  return { bridges: withPart(BRIDGES), shares: withPart(SHARES) };
}

export function added(line: LineDescription): SignedLine {
  return { line, factor: 1 };
}

export function taken(line: LineDescription): SignedLine {
  return { line, factor: -1 };
}

const BRIDGES: readonly (Omit<BridgeDescription, "part"> & { readonly kind: string })[] = [
  {
    kind: "income-statement",
    label: "当期純利益",
    total: [added({ label: "当期純利益", role: "net-profit" })],
    steps: [
      added({ label: "営業収益", role: "operating-revenue" }),
      added({ label: "営業外収益", role: "nonoperating-revenue" }),
      taken({ label: "営業費用", role: "operating-expense" }),
      taken({ label: "営業外費用", role: "nonoperating-expense" }),
    ],
  },
  {
    kind: "balance-sheet",
    label: "資産",
    total: [added({ label: "資産", role: "assets" })],
    steps: [added({ label: "負債", role: "liabilities" }), added({ label: "純資産", role: "net-assets" })],
  },
  {
    kind: "cash-plan",
    label: "当期末現金及び預金",
    total: [added({ label: "当期末現金及び預金", role: "cash-at-end" })],
    steps: [
      added({ label: "前期末現金及び預金", role: "cash-at-beginning" }),
      added({ label: "資金収入", role: "receipts" }),
      taken({ label: "資金支出", role: "payments" }),
    ],
  },
];

const SHARES: readonly (Omit<SharesDescription, "part"> & { readonly kind: string })[] = [
  {
    kind: "balance-sheet",
    label: "負債・純資産",
    lines: [
      { label: "負債", role: "liabilities" },
      { label: "純資産", role: "net-assets" },
    ],
  },
  {
    kind: "income-statement",
    label: "収益",
    lines: [
      { label: "営業収益", role: "operating-revenue" },
      { label: "営業外収益", role: "nonoperating-revenue" },
    ],
  },
];
