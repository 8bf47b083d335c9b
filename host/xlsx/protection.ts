/** What a file says a protected sheet forbids; the client asks what it allows. */
export const PROTECTED: Readonly<Record<string, { readonly option: string; readonly isForbidden: boolean }>> =
  {
    autoFilter: { option: "allowAutoFilter", isForbidden: true },
    deleteColumns: { option: "allowDeleteColumns", isForbidden: true },
    deleteRows: { option: "allowDeleteRows", isForbidden: true },
    formatCells: { option: "allowFormatCells", isForbidden: true },
    formatColumns: { option: "allowFormatColumns", isForbidden: true },
    formatRows: { option: "allowFormatRows", isForbidden: true },
    insertColumns: { option: "allowInsertColumns", isForbidden: true },
    insertHyperlinks: { option: "allowInsertHyperlinks", isForbidden: true },
    insertRows: { option: "allowInsertRows", isForbidden: true },
    pivotTables: { option: "allowPivotTables", isForbidden: true },
    sort: { option: "allowSort", isForbidden: true },
    objects: { option: "allowEditObjects", isForbidden: false },
    scenarios: { option: "allowEditScenarios", isForbidden: false },
  };
